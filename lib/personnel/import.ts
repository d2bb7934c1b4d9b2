import { lt } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { imports } from '#db/schema/imports.ts'
import type { StaffMember } from '#lib/actor.ts'
import { type CsvFault, readCsv } from '#lib/csv-reading.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { demand } from '#lib/staff/access.ts'
import { addMinutes } from '#lib/time.ts'
import { PEOPLE } from './rules.ts'

const A_DAY = 24 * 60

/** Takes a table of people in and keeps it for the page that compares it. No account changes. */
export async function importPeople(
  staff: StaffMember,
  bytes: Uint8Array,
  now: Date,
): Promise<Result<string, CsvFault>> {
  demand(staff, 'staff.edit')
  const table = readCsv(bytes)
  if (!table.ok) return refused(table.reason)
  await database()
    .delete(imports)
    .where(lt(imports.at, addMinutes(now, -A_DAY)))
  const [kept] = await database()
    .insert(imports)
    .values({ madeBy: staff.staffId, kind: PEOPLE, at: now, ...table.value })
    .returning({ id: imports.id })
  if (!kept) throw new Error('the table was not kept')
  return ok(kept.id)
}
