import type { HasLetter } from './load-fonts.ts'
import { clustersOf } from './read-clusters.ts'

/** What joins letters or asks for a coloured picture of one; nothing is printed for it. */
const INVISIBLE = /[\uFE0E\uFE0F\u200B-\u200D\u2060\u00AD]/gu

const lettersOf = (text: string): string[] => clustersOf(text.replace(INVISIBLE, '').replace(/\t/g, ' '))

const isControl = (letter: string): boolean => /^\p{Cc}+$/u.test(letter)

/**
 * A text with 〓 (geta) for letters no font of the house has, for texts of the city that nobody's name stands in:
 * without it the renderer prints other letters in their place. Where a name may stand, `unprintable` stops the print.
 */
export const printable = (text: string, hasLetter: HasLetter): string =>
  lettersOf(text)
    .map((letter) => (isControl(letter) || hasLetter(letter) ? letter : '〓'))
    .join('')

/** The letters of a text that no font of the house has, each once. */
export const unprintable = (text: string, hasLetter: HasLetter): string[] => [
  ...new Set(lettersOf(text).filter((letter) => !isControl(letter) && !hasLetter(letter))),
]

/** A text as it is handed to the renderer once all its letters can be printed. */
export const toPrint = (text: string): string => lettersOf(text).join('')

/**
 * Thai am (ำ) as the two signs it is drawn with, the ring before a tone and the stroke after it. The renderer parts it
 * anyway, counts one letter, and loses one at the end of the line for each.
 */
export const withVowelsApart = (text: string): string =>
  text.replace(/([\u0E48-\u0E4B]?)\u0E33/g, '\u0E4D$1\u0E32')
