import { and, asc, count, desc, eq, max, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { database } from '#db/client.ts'
import { changeBatches, changeEntries } from '#db/schema/changes.ts'
import { staff as people } from '#db/schema/staff.ts'
import type { StaffMember } from '#lib/actor.ts'
import { demand } from '#lib/staff/access.ts'
import type { ChangedThing } from './rules.ts'

/** So many acts a page of the record shows. */
export const PAGE = 50

export type Batch = Awaited<ReturnType<typeof batches>>[number]

/**
 * What was done in the settings, the newest first: by whom, about what, and whether it was taken back; or what was done
 * before an act. Of one instant, what was recorded later is the newer.
 */
export function batches(
  staff: StaffMember,
  { before, thing }: { before?: string; thing?: ChangedThing } = {},
) {
  demand(staff, 'settings.edit')
  const undoing = alias(changeBatches, 'undoing')
  return database()
    .select({
      id: changeBatches.id,
      kind: changeBatches.kind,
      at: changeBatches.at,
      name: people.name,
      undoes: changeBatches.undoes,
      isUndone: sql<boolean>`${undoing.id} is not null`,
      entries: count(changeEntries.id),
      things: sql<ChangedThing[]>`array_agg(distinct ${changeEntries.thing})`,
    })
    .from(changeBatches)
    .innerJoin(changeEntries, eq(changeEntries.batchId, changeBatches.id))
    .leftJoin(people, eq(people.id, changeBatches.madeBy))
    .leftJoin(undoing, eq(undoing.undoes, changeBatches.id))
    .where(
      and(
        thing &&
          sql`exists (select from ${changeEntries} e where e.batch_id = ${changeBatches.id} and e.thing = ${thing})`,
      ),
    )
    .groupBy(changeBatches.id, people.name, undoing.id)
    .having(
      before === undefined
        ? undefined
        : sql`(${changeBatches.at}, max(${changeEntries.id})) < (
            select b.at, max(e.id) from change_batches b join change_entries e on e.batch_id = b.id
            where b.id = ${before} group by b.id
          )`,
    )
    .orderBy(desc(changeBatches.at), desc(max(changeEntries.id)))
    .limit(PAGE)
}

/** One act with every row it changed, or null. */
export async function batchToShow(staff: StaffMember, id: string) {
  demand(staff, 'settings.edit')
  const undoing = alias(changeBatches, 'undoing')
  const [batch] = await database()
    .select({
      id: changeBatches.id,
      kind: changeBatches.kind,
      at: changeBatches.at,
      name: people.name,
      undoes: changeBatches.undoes,
      undoneBy: undoing.id,
    })
    .from(changeBatches)
    .leftJoin(people, eq(people.id, changeBatches.madeBy))
    .leftJoin(undoing, eq(undoing.undoes, changeBatches.id))
    .where(eq(changeBatches.id, id))
  if (!batch) return null
  const entries = await database()
    .select()
    .from(changeEntries)
    .where(eq(changeEntries.batchId, id))
    .orderBy(asc(changeEntries.id))
  return { ...batch, entries }
}

/** Every change of one thing, the newest first, for the page that shows it. The page has asked for the right. */
export function historyOf(_staff: StaffMember, thing: ChangedThing, thingId: string) {
  return database()
    .select({
      batchId: changeEntries.batchId,
      kind: changeBatches.kind,
      at: changeBatches.at,
      name: people.name,
      before: changeEntries.before,
      after: changeEntries.after,
    })
    .from(changeEntries)
    .innerJoin(changeBatches, eq(changeBatches.id, changeEntries.batchId))
    .leftJoin(people, eq(people.id, changeBatches.madeBy))
    .where(and(eq(changeEntries.thing, thing), eq(changeEntries.thingId, thingId)))
    .orderBy(desc(changeEntries.id))
    .limit(PAGE)
}
