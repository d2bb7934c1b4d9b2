import { textOf } from '#lib/i18n/text.tsx'
import { nameOfLocale, type StaffLocale } from '#lib/locales.ts'
import { type Told, toldCounts } from '#lib/stops/rules.ts'

/** Who is to be told, as sentences: in which languages, how many by mail, and how many have none. */
export function toldInWords(told: readonly Told[], locale: StaffLocale): string[] {
  const t = textOf(locale, 'stranded')
  const { locales, mail, phone, none } = toldCounts(told)
  const languages = locales.map((row) =>
    t.plain('told.language', { language: nameOfLocale(row.locale), count: row.count }),
  )
  return [
    t.plain('told.languages', { languages: new Intl.ListFormat(locale).format(languages) }),
    t.plain('told.mail', { count: mail }),
    ...(phone > 0 ? [t.plain('told.phone', { count: phone })] : []),
    ...(none > 0 ? [t.plain('told.none', { count: none })] : []),
  ]
}
