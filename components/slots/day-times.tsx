import { isBookable, marks } from '#components/slots/marks.ts'
import { type Choose, TimeForm, timeValue } from '#components/slots/time-form.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { dayInWords, timeInWords } from '#lib/date-words.ts'
import { textOf, withRuby } from '#lib/i18n/text.tsx'
import { type Locale, type LocalizedText, localized } from '#lib/locales.ts'
import type { SlotAvailability } from '#lib/slots/queries.ts'
import type { Day } from '#lib/time.ts'

type CounterSlots = {
  counter: { id: string; name: LocalizedText; address: LocalizedText }
  slots: readonly SlotAvailability[]
}

type Props = {
  locale: Locale
  day: Day
  offers: readonly CounterSlots[]
  choose: Choose
  /** What choosing a time does, in a sentence. */
  lead: React.ReactNode
}

/** The times of a day, counter by counter: what is free is a button, what is not says why. */
export function DayTimes({ locale, day, offers, choose, lead }: Props) {
  const t = textOf(locale, 'slots')
  const isAnyFree = offers.some(({ slots }) => slots.some(({ state }) => isBookable(state)))
  const isAnyFull = offers.some(({ slots }) => slots.some(({ state }) => state === 'full'))
  return (
    <section className="day" aria-labelledby="day">
      <Heading level={2} id="day">
        {t('day.title', { day: dayInWords(day, locale) })}
      </Heading>
      {isAnyFree && <p>{lead}</p>}
      {!isAnyFree && <p className="font-bold">{t(isAnyFull ? 'day.full' : 'day.closed')}</p>}
      {(isAnyFree || isAnyFull) &&
        offers.map((offer) => <CounterTimes key={offer.counter.id} {...{ locale, choose, ...offer }} />)}
    </section>
  )
}

function CounterTimes({ locale, counter, slots, choose }: CounterSlots & Pick<Props, 'locale' | 'choose'>) {
  const t = textOf(locale, 'slots')
  const shown = slots.filter(({ state }) => state !== 'closed')
  return (
    <div>
      <Heading level={3}>{withRuby(localized(counter.name, locale))}</Heading>
      <p className="text-muted">{withRuby(localized(counter.address, locale))}</p>
      {shown.length === 0 && <p>{t('day.counter_closed')}</p>}
      {shown.length > 0 && (
        <TimeForm choose={choose} counterId={counter.id}>
          <ul className="times">
            {shown.map((slot) => (
              <li key={slot.startsAt.getTime()} className={slot.state}>
                <Time locale={locale} slot={slot} />
              </li>
            ))}
          </ul>
        </TimeForm>
      )}
    </div>
  )
}

function Time({ locale, slot: { startsAt, state } }: { locale: Locale; slot: SlotAvailability }) {
  const words = (
    <>
      <b>{withRuby(timeInWords(startsAt, locale))}</b>{' '}
      <span>
        <i aria-hidden="true">{marks[state]}</i> {textOf(locale, 'slots')(`state.${state}`)}
      </span>
    </>
  )
  return isBookable(state) ? (
    <button type="submit" {...timeValue(startsAt)}>
      {words}
    </button>
  ) : (
    <div>{words}</div>
  )
}
