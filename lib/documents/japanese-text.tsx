import { type TextProps as PdfTextProps, StyleSheet, Text, View } from '@react-pdf/renderer'
import { LetterRuns } from './letter-runs.tsx'
import { hasLongLetters } from './read-clusters.ts'
import { withVowelsApart } from './read-letters.ts'
import { lineBreaker, piecesOf } from './read-lines.ts'

type TextProps = Pick<PdfTextProps, 'style' | 'fixed'> & { children: string }

/** A text that breaks by the rules of Japanese print and never with a hyphen. */
export function JapaneseText({ children, ...props }: TextProps) {
  const text = withVowelsApart(children.trim())
  if (hasLongLetters(text)) return <PiecedText {...props}>{text}</PiecedText>
  return (
    <Text {...props} hyphenationCallback={lineBreaker(text)} hyphenationPenalty={NEVER}>
      {text}
    </Text>
  )
}

/**
 * A text with letters that the renderer counts as two: where it breaks a line it would draw others in their place. So
 * each piece between which a line may end is a text of its own that stays on one line.
 */
const PiecedText = ({ children, style, fixed }: TextProps) => (
  <View style={style ?? {}} fixed={fixed ?? false}>
    {placed(children.split('\n')).map((line) => (
      <View key={line.key} style={styles.line}>
        {placed(piecesOf(line.text)).map((piece) => (
          <Text key={piece.key} hyphenationCallback={whole}>
            <LetterRuns>{piece.text.replaceAll(' ', '\u00A0')}</LetterRuns>
          </Text>
        ))}
      </View>
    ))}
  </View>
)

/** The parts of one text never move, so their position names them. */
const placed = (parts: readonly string[]) => parts.map((text, index) => ({ text, key: `${index}` }))

const whole = (word: string): string[] => [word]

/** What the renderer takes for a place where no line ends. */
const NEVER = 10_000

const styles = StyleSheet.create({ line: { flexDirection: 'row', flexWrap: 'wrap' } })
