import { and, eq } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { changeBatches, changeEntries, type WantedChange } from '#db/schema/changes.ts'
import { staff as people } from '#db/schema/staff.ts'
import type { StaffMember } from '#lib/actor.ts'
import type { LastChange } from '#lib/changes/queries.ts'
import { lastChangeOf } from '#lib/latest/queries.ts'
import { readOverlay } from './read-overlay.ts'

type Draft = { at: Date; changes: readonly WantedChange[]; confirmedAt: Date | null }

/**
 * Who was faster than whoever looks at a draft that cannot be confirmed, and when: who confirmed it, or who changed
 * something that it is about, or the same hours.
 */
export async function readFaster(
  staff: StaffMember,
  { at, changes, confirmedAt }: Draft,
): Promise<LastChange | null> {
  const [first] = changes
  if (!confirmedAt || !first)
    return (await readOverlay(database(), { at, changes })) ?? (await lastChangeOf(staff, changes))
  const [confirmed] = await database()
    .select({ at: changeBatches.at, name: people.name })
    .from(changeEntries)
    .innerJoin(changeBatches, eq(changeBatches.id, changeEntries.batchId))
    .leftJoin(people, eq(people.id, changeBatches.madeBy))
    .where(
      and(
        eq(changeEntries.thing, first.thing),
        eq(changeEntries.thingId, first.thingId),
        eq(changeBatches.at, confirmedAt),
      ),
    )
    .limit(1)
  return confirmed ?? null
}
