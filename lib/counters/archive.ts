import { database } from '#db/client.ts'
import type { WantedChange } from '#db/schema/changes.ts'
import type { StaffMember } from '#lib/actor.ts'
import { readRows } from '#lib/changes/read-rows.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { demand } from '#lib/staff/access.ts'

/**
 * The change that puts a counter into the archive, or takes it back out. It must wait for its dry run, since places go
 * and come with it and people may be stranded. Nothing of a counter is ever deleted. Refused when it is there already,
 * and for a counter that nobody knows.
 */
export async function archiveCounter(
  staff: StaffMember,
  { id, isArchived }: { id: string; isArchived: boolean },
  now: Date,
): Promise<Result<{ waiting: WantedChange[] }, 'changed_meanwhile'>> {
  demand(staff, 'counters.edit')
  const before = await database().transaction(async (tx) =>
    (await readRows(tx, 'counter', [id], 'looking')).get(id),
  )
  if (!before || (before.archivedAt !== null) === isArchived) return refused('changed_meanwhile')
  const after = { ...before, archivedAt: isArchived ? now.toISOString() : null }
  return ok({ waiting: [{ thing: 'counter', thingId: id, before, after }] })
}
