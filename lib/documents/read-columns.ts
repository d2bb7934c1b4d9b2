import type { Table } from '#lib/table.ts'
import { toPrint } from './read-letters.ts'
import { roomFor } from './read-widths.ts'

/** A cell that fits in this part of a sheet stays on one line: a day with its time does. */
const SHORT = 1 / 7
/** And a word of a long one that fits in this. */
const LONG_WORD = 1 / 11
/** So much of its share is left to a column that goes without. */
const KEPT = 2 / 3
/** No column takes more than this part of a sheet for what others leave empty. */
const MOST = 2 / 9
/** What this part of the rows needs is what a column needs: one name without an end is no measure. */
const USUAL = 0.9

type Sheet = { width: number; size: number; padding: number }

/**
 * How wide the columns of a list are on a sheet: as their shares have it, but none so narrow that a heading or a word
 * would be broken, in whatever language. What these need is taken from the columns that have more than they need.
 * Where the sheet has no room for all of it, those columns go without in which it would help the fewest rows; the
 * headings are whole. What a column leaves empty goes to those in which most cells would be broken, but not to the name
 * of a group: it is said once.
 */
export function columnWidths(table: Table, sheet: Sheet): number[] {
  const shares = sumOf(table.columns.map(({ share }) => share))
  const own = table.columns.map(({ share }) => (share / shares) * sheet.width)
  const headings = table.columns.map(({ label }) => roomOf(wordsOf(label), sheet))
  const widths = widened(own, leastWidths(own, headings, table, sheet))
  return withoutEmptyRoom(widths, table, sheet)
}

/** The headings whole, and the words of those columns where that helps the most rows for the room that it takes. */
function leastWidths(
  own: readonly number[],
  headings: readonly number[],
  { columns, rows }: Table,
  sheet: Sheet,
): number[] {
  const rooms = columns.map(({ isLong }, place) =>
    rows.map((row) => wordRoom(row[place] ?? '', isLong ? LONG_WORD : null, sheet)),
  )
  const most = rooms.map((needed) => needed.reduce((one, other) => Math.max(one, other), 0))
  const kept = headings.map((heading, place) =>
    Math.max(heading, Math.min(most[place] ?? 0, KEPT * (own[place] ?? 0))),
  )
  const least = sumOf(kept) <= sheet.width ? kept : [...headings]
  const wishes = least.map((sure, place) => {
    const more = Math.max(0, (most[place] ?? 0) - sure)
    return { place, more, gain: (rooms[place] ?? []).filter((room) => room > sure).length / (more || 1) }
  })
  let left = sheet.width - sumOf(least)
  for (const { place, more } of wishes.toSorted((one, other) => other.gain - one.gain)) {
    if (more > left) continue
    least[place] = (least[place] ?? 0) + more
    left -= more
  }
  return least
}

/** The room that no cell of a column needs, handed to the columns that have too little for their usual cells. */
function withoutEmptyRoom(widths: readonly number[], { columns, rows }: Table, sheet: Sheet): number[] {
  const needs = columns.map(({ label }, place) =>
    [label, ...rows.map((row) => row[place] ?? '')]
      .map((text) => roomOf(text.split('\n'), sheet))
      .toSorted((one, other) => one - other),
  )
  const empty = widths.map((own, place) => Math.max(0, own - (needs[place]?.at(-1) ?? 0)))
  const missing = widths.map((own, place) => {
    const usual = columns[place]?.isGroup ? 0 : (needs[place]?.[Math.floor(USUAL * rows.length)] ?? 0)
    return Math.max(0, Math.min(usual, MOST * sheet.width) - own)
  })
  const moved = Math.min(sumOf(empty), sumOf(missing))
  const partOf = (some: readonly number[], place: number) => (moved * (some[place] ?? 0)) / (sumOf(some) || 1)
  return widths.map((own, place) => own + partOf(missing, place) - partOf(empty, place))
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0)

const roomOf = (texts: readonly string[], { size, padding }: Sheet): number =>
  roomFor(texts.map(toPrint), size) + padding

/** How wide a column must be for what should stay on one line of a cell; what is too long for that is broken anyway. */
function wordRoom(cell: string, longWord: number | null, sheet: Sheet): number {
  const fits = (text: string) => roomOf([text], sheet) <= sheet.width * (longWord ?? SHORT)
  return roomOf(longWord === null && fits(cell) ? [cell] : wordsOf(cell).filter(fits), sheet)
}

/** Japanese words could be broken anywhere, and are read better whole. */
const wordsOf = (text: string): string[] => text.split(/\s+|(?<=[、・])/u)

/** Each at least as wide as it has to be, and together no wider than before where that is possible. */
function widened(widths: readonly number[], least: readonly number[]): number[] {
  const missing = sumOf(widths.map((own, place) => Math.max(0, (least[place] ?? 0) - own)))
  const spare = sumOf(widths.map((own, place) => Math.max(0, own - (least[place] ?? 0))))
  const given = Math.min(1, missing / (spare || 1))
  return widths.map((own, place) => {
    const needed = least[place] ?? 0
    return own < needed ? needed : own - given * (own - needed)
  })
}
