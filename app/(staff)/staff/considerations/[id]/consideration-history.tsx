import { Heading } from '#components/ui/heading.tsx'
import type { considerationToEdit } from '#lib/considerations/queries.ts'
import { momentInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'

type Events = NonNullable<Awaited<ReturnType<typeof considerationToEdit>>>['events']

/** Who wrote and changed it, the latest first: which details, and not what stood there. */
export function ConsiderationHistory({ locale, events }: { locale: StaffLocale; events: Events }) {
  const t = textOf(locale, 'considerations')
  return (
    <section aria-labelledby="history" className="space-y-3">
      <Heading level={2} size={4} id="history">
        {t('history')}
      </Heading>
      <p className="field-hint">{t('history_hint')}</p>
      <ul className="space-y-1">
        {events.map(({ id, at, by, kind, details }) => (
          <li key={id} className="flex flex-wrap gap-x-4">
            <span>{momentInWords(at, locale)}</span>
            <span>
              {t(`event.${kind}`, {
                details: details.map((name) => t.plain(`field.${name}`)).join(t.plain('and')),
              })}
            </span>
            <span>{by}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
