import { Fragment, type ReactNode } from 'react'
import { passages } from '#lib/passages.ts'
import { rubyParts } from '#lib/ruby.ts'

/** A text with its furigana, and with the language of each passage that is not in the page's own, where it has any. */
export function withRuby(text: string): ReactNode {
  const parts = passages(text)
  if (parts.every(({ lang }) => !lang)) return ruby(text)
  return parts.map(({ text: part, lang }, index) => {
    // The parts of one text never move, so their position names them.
    const key = `${index}`
    return lang ? (
      <span key={key} lang={lang}>
        {ruby(part)}
      </span>
    ) : (
      <Fragment key={key}>{ruby(part)}</Fragment>
    )
  })
}

function ruby(text: string): ReactNode {
  if (!text.includes('《')) return text
  return rubyParts(text).map((part, index) => {
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
