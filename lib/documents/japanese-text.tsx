import { type TextProps as PdfTextProps, Text } from '@react-pdf/renderer'
import { withVowelsApart } from './read-letters.ts'
import { lineBreaker } from './read-lines.ts'

type TextProps = Pick<PdfTextProps, 'style' | 'fixed'> & { children: string }

/** A text that breaks by the rules of Japanese print and never with a hyphen. */
export function JapaneseText({ children, ...props }: TextProps) {
  const text = withVowelsApart(children.trim())
  return (
    <Text {...props} hyphenationCallback={lineBreaker(text)} hyphenationPenalty={NEVER}>
      {text}
    </Text>
  )
}

/** What the renderer takes for a place where no line ends. */
const NEVER = 10_000
