import { StyleSheet, Text, View } from '@react-pdf/renderer'
import { rubyParts } from '#lib/ruby.ts'
import { LetterRuns } from './letter-runs.tsx'
import { isBound, piecesOf } from './read-lines.ts'

type Props = {
  /** With readings as ja-easy texts have them: `｜窓口《まどぐち》`. */
  children: string
  fontSize: number
  fontWeight?: 400 | 700
  /** In a narrow column shorter words than usual are parted; none is where everything stands on one line. */
  room?: 'wide' | 'narrow' | 'line'
}

type Piece = { base: string; reading: string }

/**
 * A text with its readings above the words (ルビ). The renderer knows no ruby: each piece is a small column, and what
 * may not be parted at the end of a line is a row of them.
 */
export function RubyText({ children, fontSize, fontWeight = 400, room = 'wide' }: Props) {
  const small = { fontSize: fontSize * 0.5, lineHeight: 1.1, height: fontSize * 0.56 }
  const gap = { marginRight: fontSize * 0.3 }
  // The pieces of one text never move, so their position names them.
  const keyed = <Value,>(values: readonly Value[]) =>
    values.map((value, index) => ({ value, key: `${index}` }))
  return (
    <View style={[styles.line, room === 'line' ? {} : styles.lines]}>
      {keyed(unitsOf(children, longestWord[room])).map(({ key, value: { pieces, isLast } }) => (
        <View key={key} style={[styles.unit, isLast ? gap : {}]}>
          {keyed(pieces).map((piece) => (
            <View key={piece.key} style={styles.piece}>
              <Text style={small}>{piece.value.reading}</Text>
              <Text style={{ fontSize, fontWeight, lineHeight: 1.12 }}>
                <LetterRuns>{piece.value.base}</LetterRuns>
              </Text>
            </View>
          ))}
        </View>
      ))}
    </View>
  )
}

/** Easy Japanese puts spaces between its words (分かち書き), and a line ends there or at a dot; longer words are parted. */
const longestWord = { wide: 12, narrow: 6, line: Number.POSITIVE_INFINITY }

type Unit = { pieces: Piece[]; isLast: boolean }

const unitsOf = (text: string, longest: number): Unit[] =>
  text
    .trim()
    .split(/(?<= )|(?<=・)(?![^《]*》)/)
    .flatMap((word) => {
      const pieces = piecesOfWord(word.trim())
      const length = pieces.reduce((sum, { base }) => sum + base.length, 0)
      const parts = length <= longest ? [pieces] : boundPieces(pieces)
      return parts.map((part, index) => ({
        pieces: part,
        isLast: index === parts.length - 1 && word.endsWith(' '),
      }))
    })

const piecesOfWord = (word: string): Piece[] =>
  rubyParts(word).flatMap(({ base, reading = '' }) =>
    reading ? [{ base, reading }] : piecesOf(base).map((piece) => ({ base: piece, reading: '' })),
  )

/** The pieces in rows, a new one wherever a line may end. */
function boundPieces(pieces: readonly Piece[]): Piece[][] {
  const rows: Piece[][] = []
  for (const piece of pieces) {
    const row = rows.at(-1)
    const before = row?.at(-1)?.base.at(-1)
    if (row && before && isBound(before, piece.base[0] ?? '')) row.push(piece)
    else rows.push([piece])
  }
  return rows
}

const styles = StyleSheet.create({
  line: { flexDirection: 'row', alignItems: 'flex-end' },
  lines: { flexWrap: 'wrap' },
  unit: { flexDirection: 'row', alignItems: 'flex-end' },
  piece: { alignItems: 'center' },
})
