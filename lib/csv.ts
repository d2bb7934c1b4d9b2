import { stringify } from 'csv-stringify/sync'
import iconv from 'iconv-lite'

/** What the spreadsheets of an office read: UTF-8 with its mark, and CP932, which older ones take for granted. */
export const csvEncodings = ['utf-8', 'cp932'] as const

export type CsvEncoding = (typeof csvEncodings)[number]

/**
 * A table as a CSV file for the spreadsheets of an office: UTF-8 with the mark that Excel needs, lines ending with
 * CRLF. A cell that a spreadsheet would take for a formula begins with an apostrophe, whoever typed it: a heading may be
 * a question of the city's own.
 */
export const csvOf = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
  stringify(
    [header, ...rows].map((row) => row.map(guarded)),
    { bom: true, quoted_string: true, record_delimiter: 'windows' },
  )

/** What a spreadsheet takes for the beginning of a formula, also behind apostrophes: those would go with the guard. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/

const guarded = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell)

/** The cell that was guarded: a table comes back as it was written. */
export const unguarded = (cell: string): string =>
  cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell

/** A cell with letters that its encoding does not have; the row counts as a spreadsheet does, the headings are row 1. */
export type ForeignCell = { row: number; column: number; letters: string[] }

/** The bytes of such a table in an encoding, or the cells that do not fit it: nothing is put in their place. */
export function encodedCsv(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  encoding: CsvEncoding,
): { bytes: Uint8Array<ArrayBuffer> } | { foreign: ForeignCell[] } {
  const table = csvOf(header, rows)
  if (encoding === 'utf-8') return { bytes: new TextEncoder().encode(table) }
  const foreign = [header, ...rows].flatMap((cells, row) =>
    cells.flatMap((cell, column) => {
      const letters = foreignLetters(cell)
      return letters.length > 0 ? [{ row: row + 1, column: column + 1, letters }] : []
    }),
  )
  // The mark of UTF-8 is no letter of CP932.
  return foreign.length > 0 ? { foreign } : { bytes: new Uint8Array(iconv.encode(table.slice(1), 'cp932')) }
}

/** Letters as a reader counts them: 葛󠄀 is one with the selector of its form, which nobody would see alone. */
const letters = new Intl.Segmenter('ja', { granularity: 'grapheme' })

/** The letters of a text that CP932 has not, or has only as another letter, each once. */
function foreignLetters(text: string): string[] {
  if (isWhole(text)) return []
  return [...new Set([...letters.segment(text)].map(({ segment }) => segment))].filter(
    (letter) => !isWhole(letter),
  )
}

const isWhole = (text: string): boolean => iconv.decode(iconv.encode(text, 'cp932'), 'cp932') === text
