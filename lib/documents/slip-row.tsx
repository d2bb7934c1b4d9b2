import { StyleSheet, View } from '@react-pdf/renderer'
import type { ReactNode } from 'react'
import type { Block, Section } from '#lib/notices/rules.ts'
import { PaperBlock, PaperText } from './paper-text.tsx'

type Props = { section: Section; size: number; labelSize: number }

/**
 * A section of a slip: its heading beside its lines. It stays on one page unless it has a long list; then the heading
 * keeps the first lines and the first item, and the rest follows line by line on the next page.
 */
export function SlipRow({ section, size, labelSize }: Props) {
  const lines = section.blocks.flatMap(linesOf)
  const isLong = lines.length > MANY_LINES || JSON.stringify(lines).length > MANY_LETTERS
  const [first, rest] = isLong ? [lines.slice(0, KEPT), lines.slice(KEPT)] : [lines, []]
  const shown = (blocks: readonly Block[]) =>
    blocks.map((block, index) => {
      // The lines of a finished text never move, so their position names them.
      const key = `${index}`
      return <PaperBlock key={key} block={block} size={size} hasBoxes />
    })
  return (
    <>
      <Line
        label={
          <PaperText size={labelSize} room="narrow" isStrong>
            {section.heading}
          </PaperText>
        }
        isFirst
      >
        {shown(first)}
      </Line>
      {shown(rest).map((line) => (
        <Line key={line.key}>{line}</Line>
      ))}
    </>
  )
}

/** What is longer does not have to stay together, and the heading stays with so many lines. */
const MANY_LINES = 12
const MANY_LETTERS = 900
const KEPT = 3

const linesOf = (block: Block): Block[] =>
  'items' in block ? block.items.map((item) => ({ items: [item] })) : [block]

type LineProps = { label?: ReactNode; isFirst?: boolean; children: ReactNode }

const Line = ({ label, isFirst = false, children }: LineProps) => (
  <View style={[styles.row, isFirst ? styles.first : {}]} wrap={false}>
    <View style={styles.label}>{label}</View>
    <View style={styles.text}>{children}</View>
  </View>
)

const MM = 72 / 25.4

const styles = StyleSheet.create({
  row: { flexDirection: 'row' },
  first: { borderTop: '0.5pt solid #767676', marginTop: MM, paddingTop: 0.5 * MM },
  label: { width: 28 * MM, paddingRight: 2 * MM },
  text: { flex: 1 },
})
