import { StyleSheet, Text, View } from '@react-pdf/renderer'
import { rubyParts } from '#lib/ruby.ts'
import { piecesOf } from './read-lines.ts'

type Props = {
  /** With readings as ja-easy texts have them: `｜窓口《まどぐち》`. */
  children: string
  fontSize: number
  fontWeight?: 400 | 700
}

/** A text with its readings above the words (ルビ). The renderer knows no ruby: each piece is a small column. */
export function RubyText({ children, fontSize, fontWeight = 400 }: Props) {
  const pieces = rubyParts(children).flatMap(({ base, reading = '' }) =>
    reading ? [{ base, reading }] : piecesOf(base).map((piece) => ({ base: piece, reading: '' })),
  )
  const small = { fontSize: fontSize * 0.5, lineHeight: 1.1, height: fontSize * 0.6 }
  return (
    <View style={styles.line}>
      {pieces.map((piece, index) => {
        // The pieces of one text never move, so their position names them.
        const key = `${index}`
        return (
          <View key={key} style={styles.piece}>
            <Text style={small}>{piece.reading}</Text>
            <Text style={{ fontSize, fontWeight, lineHeight: 1.35 }}>{piece.base}</Text>
          </View>
        )
      })}
    </View>
  )
}

const styles = StyleSheet.create({
  line: { flexDirection: 'row', flexWrap: 'wrap', alignItems: 'flex-end' },
  piece: { alignItems: 'center' },
})
