import { beforeAll, describe, expect, it } from 'vitest'
import type { Table } from '#lib/table.ts'
import { loadFonts } from './load-fonts.ts'
import { columnWidths } from './read-columns.ts'
import { cellLinesWithin, linesWithin, roomFor } from './read-widths.ts'

/** A4 across, within its margins. */
const SHEET = { width: 774, size: 9, padding: 7 }

beforeAll(async () => {
  await loadFonts()
})

const table = (columns: Table['columns'], rows: string[][]): Table => ({ title: '', lead: [], columns, rows })

/** How the headings are broken, and the cells of each row. */
function brokenIn(list: Table): string[][][] {
  const widths = columnWidths(list, SHEET)
  expect(widths.reduce((sum, own) => sum + own, 0)).toBeCloseTo(SHEET.width)
  return [list.columns.map(({ label }) => label), ...list.rows].map((row) =>
    row.map((cell, place) => linesWithin(cell, (widths[place] ?? 0) - SHEET.padding, SHEET.size)),
  )
}

describe('the columns of a list on a sheet', () => {
  const wide = { label: 'Services', share: 90, isLong: true }
  const narrow = [
    { label: 'Arrived', share: 1 },
    { label: 'Persons expected', share: 1 },
    { label: 'Language', share: 1, isLong: true },
  ]

  it('are as wide as their shares where that is enough', () => {
    const columns = [
      { label: 'Arrived', share: 1 },
      { label: 'Services', share: 3 },
    ]
    const [one = 0, three = 0] = columnWidths(table(columns, []), SHEET)
    expect(three).toBeCloseTo(3 * one)
  })

  it('break no word of a heading, nor short cells, nor the words of longer ones', () => {
    const [heading, row] = brokenIn(
      table([...narrow, wide], [['08:30～09:00', '2', 'Bahasa Indonesia', 'Picking up a card']]),
    )
    expect(heading?.slice(0, 3)).toEqual([['Arrived'], ['Persons', 'expected'], ['Language']])
    expect(row?.slice(0, 3)).toEqual([['08:30～09:00'], ['2'], ['Bahasa', 'Indonesia']])
  })

  it('hand the room that no cell needs to those whose cells would be broken', () => {
    const columns = [
      { label: '氏名', share: 30, isLong: true },
      { label: '用件', share: 10, isLong: true },
      { label: '状態', share: 38, isLong: true },
    ]
    const row = ['', 'マイナンバーカードの受け取り', '来場前']
    const rows = Array.from({ length: 10 }, () => row)
    expect(brokenIn(table(columns, rows))[1]).toEqual(row.map((cell) => [cell]))
    // One name among ten that is much longer than the others does not take all of it.
    const named = rows.map((cells, place) => (place === 0 ? ['水木'.repeat(40), ...cells.slice(1)] : cells))
    expect(brokenIn(table(columns, named))[1]?.slice(1)).toEqual(row.slice(1).map((cell) => [cell]))
  })

  it('keep the words of most rows whole where there is no room for those of a few', () => {
    const often = Array.from({ length: 8 }, (_, place) => ({ label: `S ${place}`, share: 1, isLong: true }))
    const rarely = Array.from({ length: 6 }, (_, place) => ({ label: `N ${place}`, share: 1, isLong: true }))
    const row = [...rarely.map(() => ''), ...often.map(() => 'Completed')]
    const odd = [...rarely.map(() => 'Inspected'), ...often.map(() => '')]
    const [, first, , , last] = brokenIn(table([...rarely, ...often], [row, row, row, odd]))
    expect(first?.slice(6)).toEqual(often.map(() => ['Completed']))
    for (const lines of last?.slice(0, 6) ?? []) expect(lines.length).toBeLessThan(4)
  })

  it('have a day with its time on one line', () => {
    const columns = ['Visit', 'Booked', ...Array.from({ length: 6 }, (_, place) => `Head ${place}`)].map(
      (label) => ({ label, share: 1 }),
    )
    const moments = ['2026-11-25 14:00', '2026-11-21 11:40']
    const [, row] = brokenIn(table(columns, [[...moments, ...columns.slice(2).map(() => 'City Hall')]]))
    expect(row?.slice(0, 2)).toEqual(moments.map((moment) => [moment]))
  })

  it('leave a name without an end no more than its share, and lose nothing of it', () => {
    const name = 'WOLFESCHLEGELSTEINHAUSENBERGERDORFF'.repeat(4)
    const [heading, row] = brokenIn(
      table(
        [...narrow, { label: 'Name', share: 1, isLong: true }, wide],
        [['09:26', '2', '日本語', name, '']],
      ),
    )
    expect(heading?.[3]).toEqual(['Name'])
    expect(row?.[3]?.length).toBeGreaterThan(5)
    expect(row?.[3]?.join('')).toBe(name)
  })

  it('keep the headings whole where there is no room for more', () => {
    const headings = Array.from({ length: 13 }, (_, place) => ({ label: `Head ${place}`, share: 1 + place }))
    const cells = headings.map(() => '08:30～09:00 12345')
    const [heading] = brokenIn(table(headings, [cells]))
    for (const lines of heading ?? [])
      expect(lines.every((line) => /^(Head|\d+|Head \d+)$/.test(line))).toBe(true)
  })
})

describe('a cell of a list', () => {
  const broken = (text: string, words: string) => {
    const width = roomFor([words], SHEET.size)
    return { cell: cellLinesWithin(text, width, SHEET.size), text: linesWithin(text, width, SHEET.size) }
  }

  it('breaks what it counts up behind the commas, where each has room on a line', () => {
    expect(broken('終了、終了、終了', '終了、終')).toEqual({
      cell: ['終了、', '終了、', '終了'],
      text: ['終了、終', '了、終了'],
    })
    expect(broken('通訳、筆談\n車いす', '通訳、筆談').cell).toEqual(['通訳、筆談', '車いす'])
  })

  it('has no letter alone on its last line', () => {
    expect(broken('電話の受け取り', '電話の受け取').cell).toEqual(['電話の受け', '取り'])
    expect(broken('水木り', '水木').cell).toEqual(['水木', 'り'])
  })

  it('is broken like other texts where one of them is longer than a line', () => {
    const { cell, text } = broken('住所と氏名の変更、受け取り', '住所と氏名')
    expect(cell).toEqual(text)
  })
})
