import { momentInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { type LocalizedText, localized, type StaffLocale } from '#lib/locales.ts'

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
  const [from, until] = [stop.startsAt, stop.endsAt].map((moment) => moment && momentInWords(moment, locale))
  const isNational = stop.kind === 'national' && stop.serviceIds.length === 0
  return {
    where: stop.counterName ? localized(stop.counterName, locale) : t.plain('stops.every_counter'),
    what: isNational ? t.plain('stops.national') : namesInWords(stop.serviceIds, services, locale),
    when: until
      ? t.plain('stops.span', { from: from ?? '', until })
      : t.plain('stops.span_open', { from: from ?? '' }),
  }
}

/** The names of the chosen services, or that it is all of them. */
export function namesInWords(ids: readonly string[], all: readonly Named[], locale: StaffLocale): string {
  if (ids.length === 0) return textOf(locale, 'stranded').plain('stops.every_service')
  const names = all.filter(({ id }) => ids.includes(id)).map(({ name }) => localized(name, locale))
  return new Intl.ListFormat(locale).format(names)
}
