import { type TextProps as PdfTextProps, Text } from '@react-pdf/renderer'
import { lineBreaker } from './read-lines.ts'

type TextProps = Pick<PdfTextProps, 'style' | 'fixed'> & { children: string }

/** A text that breaks by the rules of Japanese print and never with a hyphen. */
export function JapaneseText({ children, ...props }: TextProps) {
  const text = children.trim()
  return (
    <Text {...props} hyphenationCallback={lineBreaker(text)}>
      {text}
    </Text>
  )
}

/** Letters that choose a form of the letter before them or join letters: the plain form is printed. */
const INVISIBLE = /[\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}\u200B-\u200D\u2060\u00AD]/gu

/**
 * A text with 〓 (geta) for letters the font does not have: without it the renderer prints other letters in their
 * place.
 */
export const printable = (text: string, hasGlyph: (codePoint: number) => boolean): string =>
  [...text.replace(INVISIBLE, '')]
    .map((letter) => (hasGlyph(letter.codePointAt(0) ?? 0) ? letter : '〓'))
    .join('')
