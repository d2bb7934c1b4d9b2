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
