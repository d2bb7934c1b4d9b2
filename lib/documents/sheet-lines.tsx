import { Text, View } from '@react-pdf/renderer'
import { LetterRuns } from './letter-runs.tsx'

/** A millimetre in points. */
export const MM = 72 / 25.4

/** How large the letters of a list are, and how far its lines stand from one another. */
export const SIZE = 9
export const LINE_HEIGHT = 1.4
export const LINE = SIZE * LINE_HEIGHT

/** Lines that were broken before, each a text of its own: the renderer breaks none. */
export const Lines = ({ lines, isRight = false }: { lines: readonly string[]; isRight?: boolean }) => (
  <View>
    {lines.map((text, index) => {
      // The lines of a finished text never move, so their position names them.
      const key = `${index}`
      return (
        <Text key={key} style={isRight ? { textAlign: 'right' } : {}} hyphenationCallback={(word) => [word]}>
          <LetterRuns>{text === '' ? ' ' : text}</LetterRuns>
        </Text>
      )
    })}
  </View>
)
