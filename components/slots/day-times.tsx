import { isBookable } from '#components/slots/marks.ts'
import { type Choose, TimeForm, timeValue } from '#components/slots/time-form.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { dayInWords, timeInWords } from '#lib/date-words.ts'
import { withRuby } from '#lib/i18n/ruby.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { Locale, LocalizedText } from '#lib/locales.ts'
import { cityText } from '#lib/passages.ts'
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
  const isAnyStopped = offers.some(({ slots }) => slots.some(({ stop }) => stop !== undefined))
  return (
    <section className="day" aria-labelledby="day">
      <Heading level={2} id="day">
        {t('day.title', { day: dayInWords(day, locale) })}
      </Heading>
      {isAnyFree && <p>{lead}</p>}
      {!isAnyFree && <p className="font-bold">{t(isAnyFull ? 'day.full' : 'day.closed')}</p>}
      {(isAnyFree || isAnyFull || isAnyStopped) &&
        offers.map((offer) => <CounterTimes key={offer.counter.id} {...{ locale, choose, ...offer }} />)}
    </section>
  )
}

function CounterTimes({ locale, counter, slots, choose }: CounterSlots & Pick<Props, 'locale' | 'choose'>) {
  const t = textOf(locale, 'slots')
  const shown = slots.filter(({ state, stop }) => state !== 'closed' || stop !== undefined)
  return (
    <div>
      <Heading level={3}>{withRuby(cityText(counter.name, locale))}</Heading>
      <p className="text-muted">{withRuby(cityText(counter.address, locale))}</p>
      {shown.length === 0 && <p>{t('day.counter_closed')}</p>}
      {stopsOfDay(slots).map(({ stop, spans }) => (
        <p key={stop}>
          {t(`day.${stop}`, {
            spans: spans
              .map(({ startsAt, endsAt }) =>
                t.plain('hours.span', {
                  from: timeInWords(startsAt, locale),
                  until: timeInWords(endsAt, locale),
                }),
              )
              .join(t.plain('hours.separator')),
          })}
        </p>
      ))}
      {shown.length > 0 && (
        <TimeForm choose={choose} counterId={counter.id}>
          <ul className="times">
            {shown.map((slot) => (
              <Time key={slot.startsAt.getTime()} locale={locale} slot={slot} />
            ))}
          </ul>
        </TimeForm>
      )}
    </div>
  )
}

/** The parts of a day that are stopped, by what stops them, those that touch as one. */
function stopsOfDay(slots: readonly SlotAvailability[]) {
  const found = new Map<NonNullable<SlotAvailability['stop']>, { startsAt: Date; endsAt: Date }[]>()
  for (const { startsAt, endsAt, stop } of slots) {
    if (!stop) continue
    const spans = found.get(stop) ?? []
    const last = spans.at(-1)
    if (last?.endsAt.getTime() === startsAt.getTime()) last.endsAt = endsAt
    else spans.push({ startsAt, endsAt })
    found.set(stop, spans)
  }
  return [...found].map(([stop, spans]) => ({ stop, spans }))
}

/** A page has a hundred of these, so there is nothing in them but the time and its state; the style sheet draws the mark. */
function Time({ locale, slot: { startsAt, state } }: { locale: Locale; slot: SlotAvailability }) {
  const time = withRuby(timeInWords(startsAt, locale))
  const words = <span>{textOf(locale, 'slots')(`state.${state}`)}</span>
  return (
    <li className={state}>
      {isBookable(state) ? (
        <button type="submit" {...timeValue(startsAt)}>
          {time} {words}
        </button>
      ) : (
        <>
          {time} {words}
        </>
      )}
    </li>
  )
}
