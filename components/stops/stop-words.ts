import { dayInWords, momentInWords, timeInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { type LocalizedText, localized, type StaffLocale } from '#lib/locales.ts'
import { addMinutes, clockOf, dayOf } from '#lib/time.ts'

type Named = { id: string; name: LocalizedText }

type Stop = {
  kind: 'national' | 'counter'
  counterName: LocalizedText | null
  serviceIds: readonly string[]
  startsAt: Date
  endsAt: Date | null
}

/** Where, for what and how long a stop holds. */
export function stopInWords(stop: Stop, services: readonly Named[], locale: StaffLocale) {
  const t = textOf(locale, 'stranded')
  const from = momentInWords(stop.startsAt, locale)
  const isNational = stop.kind === 'national' && stop.serviceIds.length === 0
  return {
    where: stop.counterName ? localized(stop.counterName, locale) : t.plain('stops.every_counter'),
    what: isNational ? t.plain('stops.national') : namesInWords(stop.serviceIds, services, locale),
    when: stop.endsAt
      ? t.plain('stops.span', { from, until: untilInWords(stop.startsAt, stop.endsAt, locale) })
      : t.plain('stops.span_open', { from }),
  }
}

/** When it ends, without saying again the day on which it began. */
const untilInWords = (start: Date, end: Date, locale: StaffLocale): string =>
  dayOf(start) === dayOf(end) ? timeInWords(end, locale) : endInWords(end, locale)

/** When something ends: midnight is the end of the day before, since nobody means the day that begins there. */
export function endInWords(end: Date, locale: StaffLocale): string {
  if (clockOf(end) !== '00:00') return momentInWords(end, locale)
  const day = dayInWords(dayOf(addMinutes(end, -1)), locale)
  return textOf(locale, 'stranded').plain('stops.end_of_day', { day })
}

/** The names of the chosen services, or that it is all of them. */
export function namesInWords(ids: readonly string[], all: readonly Named[], locale: StaffLocale): string {
  if (ids.length === 0) return textOf(locale, 'stranded').plain('stops.every_service')
  const names = all.filter(({ id }) => ids.includes(id)).map(({ name }) => localized(name, locale))
  return new Intl.ListFormat(locale).format(names)
}
