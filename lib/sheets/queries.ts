import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { database } from '#db/client.ts'
import { imports } from '#db/schema/imports.ts'
import type { StaffMember } from '#lib/actor.ts'
import type { StaffLocale } from '#lib/locales.ts'
import { demand } from '#lib/staff/access.ts'
import type { Day } from '#lib/time.ts'
import { compareTable, type ImportedTable } from './compare.ts'
import { exportSheet } from './export.ts'
import type { SheetQuery } from './input.ts'
import { columnsIn } from './read-cells.ts'
import { type CellProblem, sheetKinds } from './rules.ts'

const importedKind = z.enum(sheetKinds)

/** A table that this person sent in, or null. */
export async function importedTable(
  staff: StaffMember,
  id: string,
): Promise<(ImportedTable & { encoding: string }) | null> {
  demand(staff, 'calendar.edit')
  if (!z.uuid().safeParse(id).success) return null
  const [kept] = await database()
    .select()
    .from(imports)
    .where(and(eq(imports.id, id), eq(imports.madeBy, staff.staffId)))
  const kind = importedKind.safeParse(kept?.kind)
  return kept && kind.success ? { ...kept, kind: kind.data } : null
}

/** The same beside what is kept this moment; of what is wrong, with what stands in the cell. */
export async function importToShow(staff: StaffMember, id: string, now: Date, locale: StaffLocale) {
  const table = await importedTable(staff, id)
  if (!table) return null
  const { problems, ...compared } = await compareTable(staff, table, now, locale)
  const columns = columnsIn(table.kind, table.rows[0] ?? [])
  const wrong = problems.map((problem): WrongCell => {
    const position = columns.indexOf(problem.column)
    return { ...problem, text: position < 0 ? null : (table.rows[problem.row - 1]?.[position] ?? '') }
  })
  return { ...table, ...compared, problems: wrong }
}

/** A cell to mend, with its text; null where the whole column is missing. */
export type WrongCell = CellProblem & { text: string | null }

export type FailedExport = NonNullable<Awaited<ReturnType<typeof failedExport>>>

/** Why a table cannot be given out as it was asked for; null where it can. */
export async function failedExport(staff: StaffMember, query: SheetQuery, today: Day, locale: StaffLocale) {
  const exported = await exportSheet(staff, query, today, locale)
  return 'bytes' in exported ? null : exported
}
