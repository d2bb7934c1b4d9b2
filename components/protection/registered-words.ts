import { momentInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import type { registeredOf } from '#lib/protection/queries.ts'
import { shownNumber } from '#lib/protection/rules.ts'

type Registered = Awaited<ReturnType<typeof registeredOf>>

/** Who is protected already, by number, and by whom that was registered and when. */
export function registeredWords(those: Registered, locale: StaffLocale): string[] {
  const t = textOf(locale, 'protection')
  return those.map(({ number, name, at }) =>
    t.plain('registered_by', { number: shownNumber(number), name, moment: momentInWords(at, locale) }),
  )
}
