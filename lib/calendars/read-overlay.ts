import { and, desc, eq, gt, inArray } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'
import { changeBatches, changeEntries, type WantedChange } from '#db/schema/changes.ts'
import { staff as people } from '#db/schema/staff.ts'
import type { LastChange } from '#lib/changes/queries.ts'
import { exceptions, isException, meet } from './rules.ts'

/**
 * Who has changed the same hours of the same counters since a draft was made, by rows that the draft does not know, and
 * when; null where nobody has. Without this the later of two who paint one time would be written beside the first, and
 * the calendar would choose between them.
 */
export async function readOverlay(
  from: Connection,
  { at, changes }: { at: Date; changes: readonly WantedChange[] },
): Promise<LastChange | null> {
  const wanted = changes.filter(isException)
  if (wanted.length === 0) return null
  const newer = await from
    .select({
      before: changeEntries.before,
      after: changeEntries.after,
      at: changeBatches.at,
      name: people.name,
    })
    .from(changeEntries)
    .innerJoin(changeBatches, eq(changeBatches.id, changeEntries.batchId))
    .leftJoin(people, eq(people.id, changeBatches.madeBy))
    .where(and(gt(changeBatches.at, at), inArray(changeEntries.thing, [...exceptions])))
    .orderBy(desc(changeEntries.id))
  const faster = newer.find((entry) => wanted.some((change) => meet(change, entry)))
  return faster ? { at: faster.at, name: faster.name } : null
}
