import { StyleSheet, View } from '@react-pdf/renderer'
import type { ReactNode } from 'react'
import type { StaffLocale } from '#lib/locales.ts'
import type { Table } from '#lib/table.ts'
import { wordsOf } from '#lib/words.ts'
import { columnWidths } from './read-columns.ts'
import { toPrint } from './read-letters.ts'
import type { Block } from './read-pages.ts'
import { cellLinesWithin } from './read-widths.ts'
import { LINE, Lines, MM, SIZE } from './sheet-lines.tsx'

/** What stands on a sheet: its head, and its rows one by one, the first on each sheet knowing that it is. */
export type SheetBlock = Omit<Block, 'rows'> & {
  key: string
  /** Room below it, a part of the height of its head. */
  gap: number
  head: (isContinued: boolean) => ReactNode
  rows: { key: string; height: number; firstHeight?: number; draw: (isFirst: boolean) => ReactNode }[]
}

const PAD = 1.2 * MM

/** The headings and rows of a list, as wide as the sheet has room. Of a group the name stands at its first row alone. */
export function sheetTable(table: Table, width: number, locale: StaffLocale): SheetBlock {
  const widths = columnWidths(table, { width, size: SIZE, padding: 2 * PAD })
  const linesOf = (cells: readonly string[]) =>
    widths.map((column, place) => cellLinesWithin(toPrint(cells[place] ?? ''), column - 2 * PAD, SIZE))
  const heightOf = (lines: string[][]) => Math.max(...lines.map(({ length }) => length)) * LINE + 2 * PAD
  const withoutGroup = (lines: string[][]) =>
    lines.map((own, place) => (table.columns[place]?.isGroup ? [] : own))
  const row = (lines: string[][], isHeading = false) => (
    <View style={[styles.row, isHeading ? styles.heading : {}, { minHeight: heightOf(lines) }]} wrap={false}>
      {table.columns.map(({ label, isNumber }, place) => (
        <View key={label} style={[styles.cell, { width: widths[place] ?? 0 }]}>
          <Lines lines={lines[place] ?? []} isRight={isNumber === true} />
        </View>
      ))}
    </View>
  )
  const groupOf = (index: number) =>
    table.columns.flatMap(({ isGroup }, place) => (isGroup ? [table.rows[index]?.[place]] : [])).join('\t')
  const heading = linesOf(table.columns.map(({ label }) => label))
  const isEmpty = table.rows.length === 0
  return {
    key: 'table',
    gap: 0,
    headHeight: heightOf(heading) + (isEmpty ? LINE + 2 * PAD : 0),
    head: () => (
      <View>
        {row(heading, true)}
        {isEmpty && (
          <View style={styles.cell}>
            <Lines lines={[wordsOf(locale, 'reports')('print.empty')]} />
          </View>
        )}
      </View>
    ),
    rows: table.rows.map((cells, index) => {
      const first = linesOf(cells)
      const isNew = index === 0 || groupOf(index) !== groupOf(index - 1)
      const lines = isNew ? first : withoutGroup(first)
      return {
        key: `${index}`,
        height: heightOf(lines),
        firstHeight: heightOf(first),
        draw: (isFirst) => row(isFirst ? first : lines),
      }
    }),
  }
}

const styles = StyleSheet.create({
  row: { flexDirection: 'row', borderBottom: '0.5pt solid #767676' },
  heading: { backgroundColor: '#eeeeee', fontWeight: 700 },
  cell: { paddingVertical: PAD, paddingHorizontal: PAD },
})
