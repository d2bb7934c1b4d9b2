import type { ReactNode } from 'react'
import { withRuby } from '#lib/i18n/ruby.tsx'
import type { Locale } from '#lib/locales.ts'
import { withJapaneseTagged } from '#lib/passages.ts'
import { rubyAsBrackets } from '#lib/ruby.ts'
import type { WordValues } from '#lib/speaker.ts'
import { type Domain, type WordKey, type Words, wordsOf } from '#lib/words.ts'

type Text<D extends Domain> = {
  (key: WordKey<D>, values?: WordValues): ReactNode
  plain(key: WordKey<D>, values?: WordValues): string
}

/** By the words that they are made of, which are others when the city changes one. */
const made = new WeakMap<object, unknown>()

/**
 * The texts of one domain for a page: `t('key')` is what a person sees, with furigana in ja-easy and Japanese words marked as such elsewhere; `t.plain('key')`
 * is the same as a string without readings, for titles and attributes.
 */
export function textOf<D extends Domain>(locale: Locale, domain: D): Text<D> {
  const words = wordsOf(locale, domain)
  const text = (made.get(words) as Text<D> | undefined) ?? textFrom(locale, words)
  made.set(words, text)
  return text
}

function textFrom<D extends Domain>(locale: Locale, words: Words<D>): Text<D> {
  const finished = new Map<string, ReactNode>()
  const shownOf = (key: WordKey<D>, values?: WordValues) =>
    withRuby(withJapaneseTagged(words(key, values), locale))
  const shown = (key: WordKey<D>, values?: WordValues): ReactNode => {
    if (values) return shownOf(key, values)
    // A text with nothing to fill in is always the same, as in `wordsOf`.
    const node = finished.get(key) ?? shownOf(key)
    finished.set(key, node)
    return node
  }
  const plain = (key: WordKey<D>, values?: WordValues): string => rubyAsBrackets(words(key, values))
  return Object.assign(shown, { plain })
}
