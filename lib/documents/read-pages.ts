/** A row with its cells as lines, and how high it is. */
export type Row = { lines: string[][]; height: number; key: string }

/** The rows sheet by sheet; one sheet where there is none. */
export function pagesOf(rows: readonly Row[], room: number): Row[][] {
  const pages: Row[][] = [[]]
  let left = room
  for (const row of rows) {
    if (row.height > left && pages.at(-1)?.length) {
      pages.push([])
      left = room
    }
    pages.at(-1)?.push(row)
    left -= row.height
  }
  return pages
}
