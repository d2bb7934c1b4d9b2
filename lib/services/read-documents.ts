import { type Locale, shippedLocales, sourceLocale } from '#lib/locales.ts'
import type { DocumentList } from './rules.ts'

/** The languages that lack words for some of a list, its name among them, and for how much of it. */
export function untranslatedOf({ name, documents }: DocumentList): { locale: Locale; count: number }[] {
  return shippedLocales
    .filter((locale) => locale !== sourceLocale)
    .map((locale) => {
      const lacking = [name, ...documents].filter((text) => !text[locale] && needsWords(text.ja, locale))
      return { locale, count: lacking.length }
    })
    .filter(({ count }) => count > 0)
}

/** Japanese without a kanji is easy already. */
const needsWords = (japanese: string, locale: Locale): boolean =>
  locale !== 'ja-easy' || /\p{Script=Han}/u.test(japanese)
