import { dateInWords, momentInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import type { retiredOf } from '#lib/personnel/queries.ts'

type Leaving = { name: string; loginId: string; lastDay: string | null }

/** What letting these people leave would mean: after which day, how many, and who, one line each. */
export function retireWords(people: readonly Leaving[], lastDay: string, locale: StaffLocale): string[] {
  const t = textOf(locale, 'personnel')
  return [
    t.plain('retire.effect', { count: people.length, day: dateInWords(lastDay, locale) }),
    ...people.map(({ name, loginId }) => t.plain('retire.person', { name, loginId })),
  ]
}

/** Who of these has left already, and by whom that was written down and when. */
export function retiredWords(people: Awaited<ReturnType<typeof retiredOf>>, locale: StaffLocale): string[] {
  const t = textOf(locale, 'personnel')
  return people.map(({ name, loginId, last }) =>
    last
      ? t.plain('retire.gone_by', { name, loginId, by: last.name, moment: momentInWords(last.at, locale) })
      : t.plain('retire.person', { name, loginId }),
  )
}
