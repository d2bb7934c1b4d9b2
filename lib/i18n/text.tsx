import type { ReactNode } from 'react'
import { withRuby } from '#lib/i18n/ruby.tsx'
import type { Locale } from '#lib/locales.ts'
import { withJapaneseTagged } from '#lib/passages.ts'
import { rubyAsBrackets } from '#lib/ruby.ts'
import type { WordValues } from '#lib/speaker.ts'
import { type Domain, type WordKey, wordsOf } from '#lib/words.ts'

/**
 * The texts of one domain for a page: `t('key')` is what a person sees, with furigana in ja-easy and Japanese words marked as such elsewhere; `t.plain('key')`
 * is the same as a string without readings, for titles and attributes.
 */
export function textOf<D extends Domain>(locale: Locale, domain: D) {
  const words = wordsOf(locale, domain)
  const shown = (key: WordKey<D>, values?: WordValues): ReactNode =>
    withRuby(withJapaneseTagged(words(key, values), locale))
  const plain = (key: WordKey<D>, values?: WordValues): string => rubyAsBrackets(words(key, values))
  return Object.assign(shown, { plain })
}
