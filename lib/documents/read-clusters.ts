const letters = new Intl.Segmenter('ja', { granularity: 'grapheme' })

/** The letters (字) of a text as a reader counts them: 葛󠄀 is one, with the selector that chooses its form. */
export const clustersOf = (text: string): string[] =>
  [...letters.segment(composed(text))].map(({ segment }) => segment)

/**
 * A sign and its mark that are written as two and have a letter of their own. Ideographs stay as they are: composing
 * would put the common form in the place of the one that a name is written with (神 U+FA19).
 */
const composed = (text: string): string =>
  text.replace(
    /[\p{Script=Latin}\p{Script=Hiragana}\p{Script=Katakana}][\u0300-\u036F\u3099\u309A]+/gu,
    (sign) => sign.normalize('NFC'),
  )

/** Whether a code point chooses a form of the letter before it (異体字セレクタ). */
export const isSelector = (codePoint: number): boolean =>
  (codePoint >= 0xfe00 && codePoint <= 0xfe0d) || (codePoint >= 0xe0100 && codePoint <= 0xe01ef)

/** Whether a code point means something in one office alone (外字): only the font of that office may draw it. */
export const isPrivate = (codePoint: number): boolean =>
  (codePoint >= 0xe000 && codePoint <= 0xf8ff) || (codePoint >= 0xf0000 && codePoint <= 0x10fffd)

export const codesOf = (cluster: string): number[] => [...cluster].map((letter) => letter.codePointAt(0) ?? 0)

/** The selector of a letter, where it has one. */
export const selectorOf = (cluster: string): number | undefined => codesOf(cluster).find(isSelector)

/** Letters that the renderer counts as two, so that it may not break the lines of a text that has one. */
export const hasLongLetters = (text: string): boolean =>
  codesOf(text).some((code) => code > 0xffff || isSelector(code))
