import { dateInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'

type Leaving = { name: string; loginId: string; lastDay: string | null }

/** What letting these people leave would mean: after which day, how many, and who, one line each. */
export function retireWords(people: readonly Leaving[], lastDay: string, locale: StaffLocale): string[] {
  const t = textOf(locale, 'personnel')
  return [
    t.plain('retire.effect', { count: people.length, day: dateInWords(lastDay, locale) }),
    ...people.map(({ name, loginId }) => t.plain('retire.person', { name, loginId })),
  ]
}
