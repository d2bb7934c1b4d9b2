import { shippedTexts } from '#lib/catalogues.ts'
import { sourceLocale } from '#lib/locales.ts'
import type { WordKey } from '#lib/words.ts'

type Spelled =
  Extract<WordKey<'proxy'>, `letter.${string}`> extends `letter.${infer Letter}`
    ? Exclude<Letter, 'digit'>
    : never

/** Whether a letter has a word to spell it with: the Japanese texts are the list of them. */
export const isSpelledLetter = (letter: string): letter is Spelled =>
  shippedTexts(sourceLocale, 'proxy').has(`letter.${letter}`)
