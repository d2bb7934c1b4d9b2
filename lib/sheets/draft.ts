import type { StaffMember } from '#lib/actor.ts'
import { draftOf } from '#lib/pictures/draft.ts'
import { type Result, refused } from '#lib/result.ts'
import { compareTable } from './compare.ts'
import { importedTable } from './queries.ts'
import type { ImportRefusal } from './rules.ts'

/** Drafts what a table that was taken in would change. It is compared once more, with what is kept now. */
export async function draftImport(
  staff: StaffMember,
  id: string,
  now: Date,
): Promise<Result<string, ImportRefusal>> {
  const table = await importedTable(staff, id)
  if (!table) return refused('nothing_changed')
  const { problems, changes } = await compareTable(staff, table, now, 'ja')
  if (problems.length > 0) return refused('has_problems')
  return draftOf(staff, { kind: 'imported', backTo: `/staff/settings/calendar/import/${id}`, changes }, now)
}
