import { dayInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { type LocalizedText, localized, type StaffLocale } from '#lib/locales.ts'

type Bounds = { validUntil: string | null; counterIds: readonly string[] | null }

type Counter = { id: string; name: LocalizedText }

/** Where a role holds and until when, in words. */
export function boundsInWords(
  { validUntil, counterIds }: Bounds,
  counters: readonly Counter[],
  locale: StaffLocale,
): { where: string; until: string } {
  const t = textOf(locale, 'roles')
  const names = counterIds?.map((id) => {
    const counter = counters.find((one) => one.id === id)
    return counter ? localized(counter.name, locale) : id
  })
  return {
    where: names ? names.join(locale === 'ja' ? '、' : ', ') : t.plain('holders.everywhere'),
    until: validUntil
      ? t.plain('holders.until', { day: dayInWords(validUntil, locale) })
      : t.plain('holders.always'),
  }
}
