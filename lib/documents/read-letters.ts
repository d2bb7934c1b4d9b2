/** Letters that choose a form of the letter before them or join letters: the plain form is printed. */
const INVISIBLE = /[\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}\u200B-\u200D\u2060\u00AD]/gu

type HasGlyph = (codePoint: number) => boolean

const isIn = (hasGlyph: HasGlyph) => (letter: string) => hasGlyph(letter.codePointAt(0) ?? 0)

/**
 * A text with 〓 (geta) for letters the font does not have: without it the renderer prints other letters in their
 * place.
 */
export const printable = (text: string, hasGlyph: HasGlyph): string =>
  [...text.replace(INVISIBLE, '')].map((letter) => (isIn(hasGlyph)(letter) ? letter : '〓')).join('')

/** The letters of a text that no font of the house has, each once. */
export const unprintable = (text: string, hasGlyph: HasGlyph): string[] => [
  ...new Set(
    [...text.replace(INVISIBLE, '').replace(/\p{Cc}/gu, '')].filter((letter) => !isIn(hasGlyph)(letter)),
  ),
]

/**
 * Thai am (ำ) as the two signs it is drawn with, the ring before a tone and the stroke after it. The renderer parts it
 * anyway, counts one letter, and loses one at the end of the line for each.
 */
export const withVowelsApart = (text: string): string =>
  text.replace(/([\u0E48-\u0E4B]?)\u0E33/g, '\u0E4D$1\u0E32')
