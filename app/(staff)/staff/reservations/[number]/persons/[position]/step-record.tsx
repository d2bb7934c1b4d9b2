import { Heading } from '#components/ui/heading.tsx'
import { momentInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { type LocalizedText, localized, type StaffLocale } from '#lib/locales.ts'
import type { StepEvent } from '#lib/steps/queries.ts'

/** What was done for this person, the latest first, in the words that the steps had then. */
export function StepRecord({ locale, events }: { locale: StaffLocale; events: readonly StepEvent[] }) {
  const t = textOf(locale, 'steps')
  if (events.length === 0) return null
  return (
    <section aria-labelledby="record" className="space-y-2">
      <Heading level={2} size={3} id="record">
        {t('history.title')}
      </Heading>
      <ol className="visit-events">
        {events.map((event) => {
          const name = nameIn(event.detail, locale)
          return (
            <li key={event.id}>
              <span className="visit-event-at">{momentInWords(event.at, locale)}</span>{' '}
              {t(`history.${event.kind}`, { name })} <span>{event.name}</span>
            </li>
          )
        })}
      </ol>
    </section>
  )
}

const nameIn = ({ name }: StepEvent['detail'], locale: StaffLocale): string =>
  name && typeof name === 'object' && 'ja' in name ? localized(name as LocalizedText, locale) : ''
