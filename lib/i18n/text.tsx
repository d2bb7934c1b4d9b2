import { Fragment, type ReactNode } from 'react'
import type { Locale } from '#lib/locales.ts'
import { rubyAsBrackets, rubyParts } from '#lib/ruby.ts'
import type { WordValues } from '#lib/speaker.ts'
import { type Domain, type WordKey, wordsOf } from '#lib/words.ts'

/** A text with its furigana, where it has any. */
export function withRuby(text: string): ReactNode {
  if (!text.includes('《')) return text
  return rubyParts(text).map((part, index) => {
    // The parts of one text never move, so their position names them.
    const key = `${index}`
    if (!part.reading) return <Fragment key={key}>{part.base}</Fragment>
    return (
      <ruby key={key}>
        {part.base}
        <rp>（</rp>
        <rt>{part.reading}</rt>
        <rp>）</rp>
      </ruby>
    )
  })
}

/**
 * The texts of one domain for a page: `t('key')` is what a person sees, with furigana in ja-easy; `t.plain('key')`
 * is the same as a string without readings, for titles and attributes.
 */
export function textOf<D extends Domain>(locale: Locale, domain: D) {
  const words = wordsOf(locale, domain)
  const shown = (key: WordKey<D>, values?: WordValues): ReactNode => withRuby(words(key, values))
  const plain = (key: WordKey<D>, values?: WordValues): string => rubyAsBrackets(words(key, values))
  return Object.assign(shown, { plain })
}
