import type { SheetRow } from './compare-rows.ts'
import { knownHeadings } from './render-cells.ts'
import { type CellProblem, type SheetCells, type SheetColumn, type SheetKind, sheetColumns } from './rules.ts'

/** Which column stands at each place of a line of headings. */
export function columnsIn(kind: SheetKind, header: readonly string[]): (SheetColumn | undefined)[] {
  const known = knownHeadings(sheetColumns[kind])
  return header.map((heading) => known.get(heading.normalize('NFKC').trim()))
}

/** The rows of a table by column, whatever the order of its columns; what is missing among them is said. */
export function sheetRows(
  kind: SheetKind,
  [header = [], ...rows]: readonly string[][],
): { sheet: SheetRow[]; problems: CellProblem[] } {
  const columns = columnsIn(kind, header)
  const problems = sheetColumns[kind]
    .filter((column) => column !== 'counterName' && !columns.includes(column))
    .map((column): CellProblem => ({ row: 1, column, expected: 'column' }))
  const sheet = rows.flatMap((cells, index) =>
    cells.every((cell) => cell.trim() === '')
      ? []
      : [
          {
            row: index + 2,
            cells: Object.fromEntries(
              columns.flatMap((column, position) =>
                column ? [[column, cells[position] ?? ''] as const] : [],
              ),
            ) as SheetCells,
          },
        ],
  )
  return { sheet, problems }
}
