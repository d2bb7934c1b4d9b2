import { type Locale, shippedLocales, sourceLocale } from '#lib/locales.ts'
import type { DocumentList } from './rules.ts'

/**
 * The documents of a list as its form has them: in each language one a line. What has no word of its own there stands
 * in Japanese, line by line as the form asks for them; a language that has none at all is empty.
 */
export function documentLines({ documents }: DocumentList): Partial<Record<Locale, string>> {
  const inLanguages = shippedLocales.map((locale) => {
    const isWritten = documents.some((document) => document[locale])
    return [locale, isWritten ? documents.map((document) => document[locale] ?? document.ja).join('\n') : '']
  })
  return Object.fromEntries(inLanguages)
}

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
