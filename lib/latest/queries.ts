import { and, desc, eq, exists, inArray, like, max, or, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { database } from '#db/client.ts'
import { auditEntries } from '#db/schema/audit.ts'
import { changeBatches, changeEntries } from '#db/schema/changes.ts'
import { staff as people } from '#db/schema/staff.ts'
import type { StaffMember } from '#lib/actor.ts'
import type { Act, SubjectKind } from '#lib/audit/rules.ts'
import { type LastChange, lastChange } from '#lib/changes/queries.ts'
import { type ChangedThing, ofTheCalendar } from '#lib/changes/rules.ts'
import type { Locale } from '#lib/locales.ts'

/** The newest change of any of these, whatever they are: for a draft, which is about several. */
export async function lastChangeOf(
  staff: StaffMember,
  things: readonly { thing: ChangedThing; thingId: string }[],
): Promise<LastChange | null> {
  const byThing = Map.groupBy(things, ({ thing }) => thing)
  const found = await Promise.all(
    [...byThing].map(([thing, of]) =>
      lastChange(
        staff,
        thing,
        of.map(({ thingId }) => thingId),
      ),
    ),
  )
  const told = found.flatMap((one) => one ?? [])
  return told.toSorted((one, other) => other.at.getTime() - one.at.getTime())[0] ?? null
}

/**
 * Who last changed something by which a counter's days can look otherwise, and when: its own rows, or those of all
 * counters. The page has asked for the right.
 */
export function lastOfCalendar(_staff: StaffMember, counterId: string): Promise<LastChange | null> {
  return newestWhere(
    or(
      and(
        inArray(changeEntries.thing, [...ofTheCalendar]),
        sql`coalesce(${changeEntries.after} ->> 'counterId', ${changeEntries.before} ->> 'counterId', ${counterId}) = ${counterId}`,
      ),
      and(eq(changeEntries.thing, 'counter'), eq(changeEntries.thingId, counterId)),
      and(eq(changeEntries.thing, 'setting'), eq(changeEntries.thingId, 'yearEnd')),
    ),
  )
}

/** The newest recorded change of a kind of thing, or of one of them: what a page has seen that shows them all, or it. */
export async function newestRecorded(
  _staff: StaffMember,
  thing: ChangedThing,
  thingId?: string,
): Promise<number> {
  const [newest] = await database()
    .select({ id: max(changeEntries.id) })
    .from(changeEntries)
    .where(and(eq(changeEntries.thing, thing), thingId ? eq(changeEntries.thingId, thingId) : undefined))
  return newest?.id ?? 0
}

/**
 * Who last changed the order of a list, and when: moved, added or took away one of these, or archived or retired it. The
 * page has asked for the right.
 */
export function lastArranged(
  _staff: StaffMember,
  thing: ChangedThing,
  ids: readonly string[],
): Promise<LastChange | null> {
  const differs = (key: string) =>
    sql`${changeEntries.before} ->> ${key} is distinct from ${changeEntries.after} ->> ${key}`
  return newestWhere(
    and(
      eq(changeEntries.thing, thing),
      inArray(changeEntries.thingId, [...ids]),
      or(differs('position'), differs('archivedAt'), differs('retiredAt')),
    ),
  )
}

/** Who last changed any text of a language, and when. The page has asked for the right. */
export const lastOfTexts = (_staff: StaffMember, locale: Locale): Promise<LastChange | null> =>
  newestWhere(and(eq(changeEntries.thing, 'text'), like(changeEntries.thingId, `${locale}/%`)))

/** Who last changed anything that an act changed, and when: taking the act back included. The page has asked for the right. */
export function lastOfAct(_staff: StaffMember, batchId: string): Promise<LastChange | null> {
  const own = alias(changeEntries, 'own')
  const same = and(
    eq(own.batchId, batchId),
    eq(own.thing, changeEntries.thing),
    eq(own.thingId, changeEntries.thingId),
  )
  return newestWhere(exists(database().select({ id: own.id }).from(own).where(same)))
}

/**
 * Who last did one of these to a record, and when, by the traces: for what leaves neither a change nor a row behind. Null
 * where nobody did, or its trace is deleted. The page has asked for the right, and shows the record.
 */
export async function lastTraced(
  _staff: StaffMember,
  { kind, id }: { kind: SubjectKind; id: string },
  acts: readonly Act[],
): Promise<{ name: string; at: Date } | null> {
  const [newest] = await database()
    .select({ at: auditEntries.at, name: people.name })
    .from(auditEntries)
    .innerJoin(people, eq(sql`${people.id}::text`, auditEntries.actorId))
    .where(
      and(
        eq(auditEntries.subjectKind, kind),
        eq(auditEntries.subjectId, id),
        inArray(auditEntries.act, [...acts]),
      ),
    )
    .orderBy(desc(auditEntries.id))
    .limit(1)
  return newest ?? null
}

async function newestWhere(condition: SQL | undefined): Promise<LastChange | null> {
  const [newest] = await database()
    .select({ at: changeBatches.at, name: people.name })
    .from(changeEntries)
    .innerJoin(changeBatches, eq(changeBatches.id, changeEntries.batchId))
    .leftJoin(people, eq(people.id, changeBatches.madeBy))
    .where(condition)
    .orderBy(desc(changeEntries.id))
    .limit(1)
  return newest ?? null
}
