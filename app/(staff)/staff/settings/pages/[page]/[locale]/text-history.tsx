import { Heading } from '#components/ui/heading.tsx'
import { Link } from '#components/ui/link.tsx'
import { momentInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import type { PageChange } from '#lib/settings/queries.ts'

/** Every text the page had, by whom and when, each to be loaded again. */
export function TextHistory({ locale, changes }: { locale: StaffLocale; changes: PageChange[] }) {
  const t = textOf(locale, 'settings')
  return (
    <section aria-labelledby="history" className="space-y-3">
      <Heading level={2} size={3} id="history">
        {t('text.history')}
      </Heading>
      {changes.length === 0 && <p>{t('text.no_history')}</p>}
      <ul className="space-y-1">
        {changes.map(({ id, at, name, body }) => (
          <li key={id} className="flex flex-wrap gap-x-4">
            <span>{t('history.by', { moment: momentInWords(at, locale), name })}</span>
            <span>{body === null ? t('text.went_back') : t('text.changed')}</span>
            {body !== null && <Link href={`?version=${id}`}>{t('text.load')}</Link>}
          </li>
        ))}
      </ul>
    </section>
  )
}
