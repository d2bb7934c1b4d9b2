import { Fragment, type ReactNode } from 'react'
import { rubyParts } from '#lib/ruby.ts'

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
