import { and, eq } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { imports } from '#db/schema/imports.ts'
import type { StaffMember } from '#lib/actor.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { importedTable } from './queries.ts'
import { columnsIn } from './read-cells.ts'
import type { MendedCell } from './rules.ts'

/**
 * Mends cells of a table that this person sent in, so that a slip needs no second file. Nothing of the calendar
 * changes; the table is compared anew where it is shown. Cells of columns or rows that it has not are left out.
 */
export async function changeCells(
  staff: StaffMember,
  id: string,
  cells: readonly MendedCell[],
): Promise<Result<null, 'gone'>> {
  const table = await importedTable(staff, id)
  if (!table) return refused('gone')
  const columns = columnsIn(table.kind, table.rows[0] ?? [])
  const rows = table.rows.map((row) => [...row])
  for (const { row, column, text } of cells) {
    const [cellsOfRow, position] = [rows[row - 1], columns.indexOf(column)]
    if (!cellsOfRow || row < 2 || position < 0) continue
    while (cellsOfRow.length <= position) cellsOfRow.push('')
    cellsOfRow[position] = text
  }
  await database()
    .update(imports)
    .set({ rows })
    .where(and(eq(imports.id, id), eq(imports.madeBy, staff.staffId)))
  return ok(null)
}
