import { Heading } from '#components/ui/heading.tsx'
import { momentInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import type { ResidentFile } from '#lib/residents/queries.ts'

type Event = ResidentFile['events'][number]

/** What was done with the account, by whom, the latest first. */
export function History({ locale, events }: { locale: StaffLocale; events: Event[] }) {
  const t = textOf(locale, 'residents')
  const whoOf = ({ actorKind, staffName }: Event) => {
    if (staffName) return t('person.by_staff', { name: staffName })
    return actorKind === 'system' ? t('person.by_system') : t('person.by_resident')
  }
  return (
    <section aria-labelledby="history" className="space-y-3">
      <Heading level={2} size={3} id="history">
        {t('person.history')}
      </Heading>
      <ul className="space-y-1">
        {events.map((event) => (
          <li key={event.id} className="flex flex-wrap gap-x-4">
            <span>{momentInWords(event.at, locale)}</span>
            <span>{t(`event.${event.kind}`)}</span>
            <span>{whoOf(event)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
