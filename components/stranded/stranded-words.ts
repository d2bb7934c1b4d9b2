import { momentInWords, timeInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { type LocalizedText, localized, type StaffLocale } from '#lib/locales.ts'
import { type Cause, reachOf } from '#lib/stranded/rules.ts'

/** Why a visit cannot take place, when that began and who made it so. */
export function causeInWords(
  { kind, at, by, isFewer, isNational, note }: Cause,
  locale: StaffLocale,
): string {
  const t = textOf(locale, 'stranded')
  const moment = momentInWords(at, locale)
  const named = by ? { moment, name: by } : null
  const change = named ? t.plain('cause.change', named) : t.plain('cause.change_by_system', { moment })
  const stop = named ? t.plain('cause.stop', named) : t.plain('cause.stop_by_system', { moment })
  const fewer = named ? t.plain('cause.fewer', named) : t.plain('cause.fewer_by_system', { moment })
  const changed = isFewer ? fewer : change
  const known = kind === 'stop' ? stop : changed
  const cause = isNational ? t.plain('cause.national', { moment }) : known
  return note ? t.plain('cause.with_note', { cause, note }) : cause
}

/** By what somebody can be told. */
export function reachInWords(
  person: { isMailed: boolean; phone: string | null },
  locale: StaffLocale,
): string {
  const t = textOf(locale, 'stranded')
  const reach = reachOf(person)
  return reach === 'phone' ? t.plain('reach.phone', { phone: person.phone ?? '' }) : t.plain(`reach.${reach}`)
}

/** From when until when. */
export const spanInWords = (
  { startsAt, endsAt }: { startsAt: Date; endsAt: Date },
  locale: StaffLocale,
): string =>
  textOf(locale, 'desk').plain('list.span', {
    from: momentInWords(startsAt, locale),
    until: timeInWords(endsAt, locale),
  })

type Named = readonly { id: string; name: LocalizedText }[]

/** A proposed time, with the counter. */
export const startInWords = (
  { counterId, startsAt }: { counterId: string; startsAt: Date },
  counters: Named,
  locale: StaffLocale,
): string =>
  textOf(locale, 'stranded').plain('check.move.option', {
    moment: momentInWords(startsAt, locale),
    counter: localized(counters.find(({ id }) => id === counterId)?.name ?? { ja: '' }, locale),
  })
