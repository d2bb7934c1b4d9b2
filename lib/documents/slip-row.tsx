import { StyleSheet, View } from '@react-pdf/renderer'
import type { ReactNode } from 'react'
import type { Block, Section } from '#lib/notices/rules.ts'
import { PaperBlock, PaperText } from './paper-text.tsx'
import { roomFor } from './read-widths.ts'

type Props = { section: Section; size: number; labelSize: number; labelRoom: number }

/**
 * A section of a slip: its heading beside its lines. It stays on one page unless it has a long list; then the heading
 * keeps the first lines and the first item, and the rest follows line by line on the next page.
 */
export function SlipRow({ section, size, labelSize, labelRoom }: Props) {
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
        room={labelRoom}
        isFirst
      >
        {shown(first)}
      </Line>
      {withFirstItems(rest).map((blocks, index) => {
        const key = `${index}`
        return (
          <Line key={key} room={labelRoom}>
            {shown(blocks)}
          </Line>
        )
      })}
    </>
  )
}

/** What is longer does not have to stay together, and the heading stays with so many lines. */
const MANY_LINES = 12
const MANY_LETTERS = 900
const KEPT = 3

const linesOf = (block: Block): Block[] =>
  'items' in block ? block.items.map((item) => ({ items: [item] })) : [block]

/** A line that says what a list is of, such as whose papers, stays with the first item of it. */
export function withFirstItems(blocks: readonly Block[]): Block[][] {
  const groups: Block[][] = []
  for (const block of blocks) {
    const before = groups.at(-1)
    const isNamed = 'items' in block && before !== undefined && before.every((one) => !('items' in one))
    if (isNamed) before.push(block)
    else groups.push([block])
  }
  return groups
}

type LineProps = { label?: ReactNode; room: number; isFirst?: boolean; children: ReactNode }

const Line = ({ label, room, isFirst = false, children }: LineProps) => (
  <View style={[styles.row, isFirst ? styles.first : {}]} wrap={false}>
    <View style={[styles.label, { width: room + BESIDE }]}>{label}</View>
    <View style={styles.text}>{children}</View>
  </View>
)

const MM = 72 / 25.4

const BESIDE = 2 * MM

/** How wide the headings of a slip are set: none is broken within a word. Only Latin words are that long (agendamento). */
export const labelRoomFor = (headings: readonly string[], size: number): number =>
  Math.max(
    26 * MM,
    roomFor(
      headings.flatMap((heading) => heading.match(/\p{Script=Latin}+/gu) ?? []),
      size,
    ),
  )

const styles = StyleSheet.create({
  row: { flexDirection: 'row' },
  first: { borderTop: '0.5pt solid #767676', marginTop: MM, paddingTop: 0.5 * MM },
  label: { paddingRight: BESIDE },
  text: { flex: 1 },
})
