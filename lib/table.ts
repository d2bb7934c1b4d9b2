/** A list as it leaves the app: on paper and as a file it says the same. Pure. */
export type Table = {
  title: string
  /** What is in the list: which counter, which days, how many; one line each. */
  lead: readonly string[]
  columns: readonly TableColumn[]
  rows: readonly (readonly string[])[]
  /** What follows the rows, such as how many people were left out. */
  notes?: readonly string[]
}

export type TableColumn = {
  label: string
  /** How much of the width of a sheet it takes, compared with the others. */
  share: number
  isNumber?: boolean
  /** It may be broken into lines between its words; all else stays on one. */
  isLong?: boolean
  /** What the rows that follow one another are of: paper says it once for all of them, at their top. */
  isGroup?: boolean
}

/** What a list can be had as: paper, and a file for spreadsheets in one of two encodings. */
export const tableFormats = ['pdf', 'utf-8', 'cp932'] as const

export type TableFormat = (typeof tableFormats)[number]

/** A cell that cannot be printed or encoded as it is written. The row counts as a spreadsheet does, the headings are row 1. */
export type UnfitCell = {
  row: number
  /** What the row begins with, to find it by. */
  record: string
  column: string
  letters: string[]
}

/** The cells that hold letters which do not fit, headings included. */
export const unfitCells = (table: Table, unfitLetters: (text: string) => string[]): UnfitCell[] =>
  [table.columns.map(({ label }) => label), ...table.rows].flatMap((cells, index) =>
    cells.flatMap((cell, place) => {
      const letters = unfitLetters(cell)
      const column = table.columns[place]?.label ?? ''
      return letters.length > 0 ? [{ row: index + 1, record: cells[0] ?? '', column, letters }] : []
    }),
  )

/** A letter as those who keep the register of letters name it: `U+845B U+E0100`. */
export const letterCodes = (letter: string): string =>
  [...letter]
    .map((one) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
    .join(' ')

/** As many rows as are printed while somebody waits, and the server for nobody else. */
export const MOST_PRINTED = 1000

/** Why a list was not made into a file: which cells do not fit, and how many there are; or how long the list is. */
export type FileProblem = {
  format: TableFormat
  rows: number
  unfit: UnfitCell[]
  unfitCount: number
}
