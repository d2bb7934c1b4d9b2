import { type Locale, languageTag, nameOfLocale } from '#lib/locales.ts'

/** The own name of a language, said to be in that language. */
export const LanguageName = ({ of: language }: { of: Locale }) => (
  <span lang={languageTag(language)}>{nameOfLocale(language)}</span>
)
