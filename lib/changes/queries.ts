import { and, asc, count, desc, eq, inArray, max, ne, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { database } from '#db/client.ts'
import { calendarRuns, changeBatches, changeEntries } from '#db/schema/changes.ts'
import { staff as people, roles } from '#db/schema/staff.ts'
import type { StaffMember } from '#lib/actor.ts'
import { demand, may } from '#lib/staff/access.ts'
import type { ChangedThing } from './rules.ts'

/** So many acts a page of the record shows. */
export const PAGE = 50

export type Batch = Awaited<ReturnType<typeof batches>>[number]

type Wanted = {
  thing?: ChangedThing | undefined
  /** Only what this person did. */
  by?: string | undefined
  /** Only acts that changed something with these words in it, before or after. */
  words?: string | undefined
  /** What was done before or after an act. */
  before?: string | undefined
  after?: string | undefined
  isOldestFirst?: boolean
}

/**
 * What was done in the settings, the newest first unless asked otherwise: by whom, about what, whether it was taken
 * back, and whether places are still made of it. Of one instant, what was recorded later is the newer.
 * Who edits texts sees what was done to texts.
 */
export function batches(staff: StaffMember, wanted: Wanted = {}) {
  const isOwnTrade = wanted.thing === 'text' && may(staff, 'words.edit')
  demand(staff, isOwnTrade ? 'words.edit' : 'settings.edit')
  const { thing, by, words, before, after, isOldestFirst } = wanted
  const direction = isOldestFirst ? asc : desc
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
      runUnderWay: calendarRuns.id,
    })
    .from(changeBatches)
    .innerJoin(changeEntries, eq(changeEntries.batchId, changeBatches.id))
    .leftJoin(people, eq(people.id, changeBatches.madeBy))
    .leftJoin(undoing, eq(undoing.undoes, changeBatches.id))
    .leftJoin(calendarRuns, and(eq(calendarRuns.batchId, changeBatches.id), ne(calendarRuns.state, 'done')))
    .where(
      and(
        by ? eq(changeBatches.madeBy, by) : undefined,
        words ? hasWords(words) : undefined,
        thing &&
          sql`exists (select from ${changeEntries} e where e.batch_id = ${changeBatches.id} and e.thing = ${thing})`,
      ),
    )
    .groupBy(changeBatches.id, people.name, undoing.id, calendarRuns.id)
    .having(
      and(
        before ? sql`${placeOf} < ${placeOfAct(before)}` : undefined,
        after ? sql`${placeOf} > ${placeOfAct(after)}` : undefined,
      ),
    )
    .orderBy(direction(changeBatches.at), direction(max(changeEntries.id)))
    .limit(PAGE)
}

/** Where an act stands in the record. */
const placeOf = sql`(${changeBatches.at}, max(${changeEntries.id}))`

const placeOfAct = (id: string) => sql`(
  select b.at, max(e.id) from change_batches b join change_entries e on e.batch_id = b.id
  where b.id = ${id} group by b.id
)`

const hasWords = (words: string) =>
  sql`exists (
    select from ${changeEntries} e
    where e.batch_id = ${changeBatches.id}
      and position(lower(${words}) in lower(concat(e.before::text, ' ', e.after::text))) > 0)`

/** Everybody who has changed something in the settings. */
export function authors(staff: StaffMember) {
  demand(staff, 'settings.edit')
  return database()
    .selectDistinct({ id: people.id, name: people.name })
    .from(people)
    .innerJoin(changeBatches, eq(changeBatches.madeBy, people.id))
    .orderBy(asc(people.name))
}

/** One act with every row it changed, or null. */
export async function batchToShow(staff: StaffMember, id: string) {
  demand(staff, 'settings.edit')
  const undoing = alias(changeBatches, 'undoing')
  const undoer = alias(people, 'undoer')
  const [batch] = await database()
    .select({
      id: changeBatches.id,
      kind: changeBatches.kind,
      at: changeBatches.at,
      name: people.name,
      undoes: changeBatches.undoes,
      undoneBy: undoing.id,
      undone: { at: undoing.at, name: undoer.name },
    })
    .from(changeBatches)
    .leftJoin(people, eq(people.id, changeBatches.madeBy))
    .leftJoin(undoing, eq(undoing.undoes, changeBatches.id))
    .leftJoin(undoer, eq(undoer.id, undoing.madeBy))
    .where(eq(changeBatches.id, id))
  if (!batch) return null
  const entries = await database()
    .select()
    .from(changeEntries)
    .where(eq(changeEntries.batchId, id))
    .orderBy(asc(changeEntries.id))
  return { ...batch, entries, ...(await namesIn(entries)) }
}

/** What the people and the roles are called that an act is about. */
async function namesIn(entries: readonly { thing: ChangedThing; thingId: string }[]) {
  const ids = entries.filter(({ thing }) => thing === 'staff_roles').map(({ thingId }) => thingId)
  if (ids.length === 0) return { people: new Map<string, string>(), roles: [] }
  const [named, called] = await Promise.all([
    database().select({ id: people.id, name: people.name }).from(people).where(inArray(people.id, ids)),
    database().select({ id: roles.id, name: roles.name }).from(roles),
  ])
  return { people: new Map(named.map(({ id, name }) => [id, name])), roles: called }
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

/** Who made the newest change and when; by nobody where a job or the demo city did. */
export type LastChange = { name: string | null; at: Date }

/** Of each of these things the newest change, by its id: for who wants to write over it. The page has asked for the right. */
export async function lastChanges(
  _staff: StaffMember,
  thing: ChangedThing,
  ids: readonly string[],
): Promise<Map<string, LastChange>> {
  const rows = await database()
    .selectDistinctOn([changeEntries.thingId], {
      thingId: changeEntries.thingId,
      at: changeBatches.at,
      name: people.name,
    })
    .from(changeEntries)
    .innerJoin(changeBatches, eq(changeBatches.id, changeEntries.batchId))
    .leftJoin(people, eq(people.id, changeBatches.madeBy))
    .where(and(eq(changeEntries.thing, thing), inArray(changeEntries.thingId, [...ids])))
    .orderBy(asc(changeEntries.thingId), desc(changeEntries.id))
  return new Map(rows.map(({ thingId, ...last }) => [thingId, last]))
}

/** The newest of those: for a form that writes several things at once. */
export async function lastChange(
  staff: StaffMember,
  thing: ChangedThing,
  ids: readonly string[],
): Promise<LastChange | null> {
  const all = await lastChanges(staff, thing, ids)
  return [...all.values()].toSorted((one, other) => other.at.getTime() - one.at.getTime())[0] ?? null
}
