import { lt } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { imports } from '#db/schema/imports.ts'
import type { StaffMember } from '#lib/actor.ts'
import { type CsvFault, readCsv } from '#lib/csv-reading.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { demand } from '#lib/staff/access.ts'
import { addMinutes } from '#lib/time.ts'
import type { SheetKind } from './rules.ts'

const A_DAY = 24 * 60

/**
 * Takes a file in and keeps its cells, so that the page which compares them has an address of its own. Nothing of the
 * calendar changes. What was taken in more than a day ago is thrown away.
 */
export async function importSheet(
  staff: StaffMember,
  { kind, bytes, removesMissing }: { kind: SheetKind; bytes: Uint8Array; removesMissing: boolean },
  now: Date,
): Promise<Result<string, CsvFault>> {
  demand(staff, 'calendar.edit')
  const table = readCsv(bytes)
  if (!table.ok) return refused(table.reason)
  const db = database()
  await db.delete(imports).where(lt(imports.at, addMinutes(now, -A_DAY)))
  const [kept] = await db
    .insert(imports)
    .values({ madeBy: staff.staffId, kind, removesMissing, at: now, ...table.value })
    .returning({ id: imports.id })
  if (!kept) throw new Error('the table was not kept')
  return ok(kept.id)
}
