import { Heading } from '#components/ui/heading.tsx'
import { Link } from '#components/ui/link.tsx'
import { momentInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import type { TemplateChange } from '#lib/templates/queries.ts'

/** Every text the notice had, by whom and when, each to be loaded again. */
export function TemplateHistory({ locale, changes }: { locale: StaffLocale; changes: TemplateChange[] }) {
  const t = textOf(locale, 'templates')
  return (
    <section aria-labelledby="history" className="space-y-3">
      <Heading level={2} size={3} id="history">
        {t('history.title')}
      </Heading>
      {changes.length === 0 && <p>{t('history.none')}</p>}
      <ul className="space-y-1">
        {changes.map(({ id, at, name, body }) => (
          <li key={id} className="flex flex-wrap gap-x-4">
            <span>{t('by', { moment: momentInWords(at, locale), name: name ?? '–' })}</span>
            <span>{t(body === null ? 'history.reset' : 'history.saved')}</span>
            {body !== null && <Link href={`?version=${id}`}>{t('history.load')}</Link>}
          </li>
        ))}
      </ul>
    </section>
  )
}
