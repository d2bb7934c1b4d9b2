import { and, asc, desc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { considerationEvents, considerations } from '#db/schema/considerations.ts'
import { reservations } from '#db/schema/reservations.ts'
import { staff as people } from '#db/schema/staff.ts'
import type { StaffMember } from '#lib/actor.ts'
import { demand } from '#lib/staff/access.ts'
import { withinScope } from '#lib/staff/read-scope.ts'
import { dayOf } from '#lib/time.ts'
import type { Subject } from './input.ts'
import { readInterpreters, type Span } from './read-interpreters.ts'
import { isKnown, isOfVisit, isWritten, knownColumns } from './read-known.ts'
import { readSubject } from './read-subject.ts'
import { mayKnowSome } from './rules.ts'

export type Consideration = Awaited<ReturnType<typeof considerationsOfResident>>[number]

/** What is noted about a resident and not over yet, as far as this reader may know it. */
export async function considerationsOfResident(staff: StaffMember, residentId: string, now: Date) {
  if (!mayKnowSome(staff)) return []
  const isNow = sql`${considerations.endsOn} >= ${dayOf(now)}`
  return await known(staff, and(eq(considerations.residentId, residentId), isNow))
}

/** What this reader may know for one visit: noted on it, or on its resident. */
export async function considerationsOfVisit(staff: StaffMember, reservationId: string) {
  if (!mayKnowSome(staff)) return []
  return await known(staff, isOfVisit(sql`${reservationId}::uuid`))
}

/** The same for all visits of a list at once, by their ids. */
export async function considerationsOfVisits(
  staff: StaffMember,
  reservationIds: readonly string[],
): Promise<ReadonlyMap<string, Consideration[]>> {
  if (!mayKnowSome(staff) || reservationIds.length === 0) return new Map()
  const rows = await database()
    .select({ ...knownColumns(staff), visitId: reservations.id })
    .from(reservations)
    .innerJoin(considerations, isOfVisit(reservations.id))
    .where(
      and(
        inArray(reservations.id, [...reservationIds]),
        withinScope(staff, 'desk.view', reservations.counterId),
        isKnown(staff),
      ),
    )
    .orderBy(asc(considerations.kind), asc(considerations.id))
  return Map.groupBy(rows, ({ visitId }) => visitId)
}

const known = (staff: StaffMember, which: SQL | undefined) =>
  database()
    .select(knownColumns(staff))
    .from(considerations)
    .where(and(which, isKnown(staff)))
    .orderBy(asc(considerations.kind), asc(considerations.id))

/** One of them for who may change it, with what was done with it, the newest first; or null. */
export async function considerationToEdit(staff: StaffMember, id: string) {
  demand(staff, 'considerations.edit')
  const [row] = await database()
    .select({ ...knownColumns(staff), number: reservations.number })
    .from(considerations)
    .leftJoin(reservations, eq(reservations.id, considerations.reservationId))
    .where(and(eq(considerations.id, id), isWritten(staff)))
  if (!row?.kind) return null
  const events = await database()
    .select({
      id: considerationEvents.id,
      kind: considerationEvents.kind,
      details: considerationEvents.details,
      at: considerationEvents.at,
      by: people.name,
    })
    .from(considerationEvents)
    .innerJoin(people, eq(people.id, considerationEvents.staffId))
    .where(eq(considerationEvents.considerationId, id))
    .orderBy(desc(considerationEvents.id))
  return { ...row, kind: row.kind, events }
}

export type BookedInterpreter = Awaited<ReturnType<typeof bookedInterpreters>>[number]

/** Which interpreters come on some days, for whom and where, as far as this reader may know. */
export async function bookedInterpreters(staff: StaffMember, span: Span) {
  demand(staff, 'considerations.language')
  return await readInterpreters(staff, span)
}

/** Whom a new one would be about, by the number staff call them by; null for who may not know of them. */
export async function considerationSubject(staff: StaffMember, subject: Subject) {
  demand(staff, 'considerations.edit')
  return await readSubject(staff, subject)
}
