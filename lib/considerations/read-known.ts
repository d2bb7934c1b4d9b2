import { and, inArray, isNotNull, isNull, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { considerations } from '#db/schema/considerations.ts'
import { reservations } from '#db/schema/reservations.ts'
import type { StaffMember } from '#lib/actor.ts'
import { isVisible } from '#lib/protection/read-visible.ts'
import { may } from '#lib/staff/access.ts'
import { withinScope } from '#lib/staff/read-scope.ts'
import { type ConsiderationKind, knownKinds, mayKnowSome, writtenKinds } from './rules.ts'

/**
 * Need to know, the one rule of every query about considerations: which rows somebody may know of, and of these which
 * columns. A row is for who has the right to its kind, or the right to what is to be done, and works with this person:
 * residents are opened by `residents.view`, visits by the counters of `desk.view`. Nobody protected is among them.
 */
export const isKnown = (staff: StaffMember): SQL | undefined =>
  and(
    isNull(considerations.endedAt),
    may(staff, 'considerations.todo') ? undefined : isOneOf(knownKinds(staff)),
    isOwn(staff),
    isVisible(staff, {
      residentId: considerations.residentId,
      reservationId: considerations.reservationId,
    }),
  )

/** The rows that somebody may change. */
export const isWritten = (staff: StaffMember): SQL | undefined =>
  and(isKnown(staff), isOneOf(writtenKinds(staff)))

/** What a reader gets: the kind and its details with the right to the kind alone, a temporary address with its own. */
export function knownColumns(staff: StaffMember) {
  const kinds = knownKinds(staff)
  const contacts = may(staff, 'considerations.contact') ? kinds : []
  return {
    id: considerations.id,
    residentId: considerations.residentId,
    reservationId: considerations.reservationId,
    toDo: considerations.toDo,
    startsOn: considerations.startsOn,
    endsOn: considerations.endsOn,
    kind: ifKnown(considerations.kind, kinds),
    language: ifKnown(considerations.language, kinds),
    interpreter: ifKnown(considerations.interpreter, kinds),
    interpreterAt: ifKnown(considerations.interpreterAt, kinds),
    interpreterState: ifKnown(considerations.interpreterState, kinds),
    isFeeExempt: ifKnown(considerations.isFeeExempt, kinds),
    helps: ifKnown(considerations.helps, kinds),
    contact: ifKnown(considerations.contact, contacts),
  }
}

const ifKnown = <Of extends PgColumn>(
  column: Of,
  kinds: readonly ConsiderationKind[],
): SQL<Of['_']['data'] | null> => sql`case when ${isOneOf(kinds)} then ${column} end`.mapWith(column)

const isOneOf = (kinds: readonly ConsiderationKind[]): SQL => inArray(considerations.kind, [...kinds])

/** Whether it is of somebody this reader works with. */
const isOwn = (staff: StaffMember): SQL => {
  const isPerson = sql`${considerations.residentId} is not null and ${may(staff, 'residents.view') ? sql`true` : sql`false`}`
  return sql`(${isPerson} or exists (select from ${reservations} where
    (${reservations.id} = ${considerations.reservationId} or ${reservations.residentId} = ${considerations.residentId})
    and ${withinScope(staff, 'desk.view', reservations.counterId)}))`
}

/** Those of one visit: noted on it, or on the resident whose it is and in force on its day. */
export const isOfVisit = (reservationId: SQLWrapper): SQL =>
  sql`(${considerations.reservationId} = ${reservationId} or exists (select from ${reservations} visit
    where visit.id = ${reservationId} and visit.resident_id = ${considerations.residentId}
      and ${isInForceOn(sql`visit.starts_at`)}))`

const isInForceOn = (moment: SQL): SQL =>
  sql`(${moment} at time zone 'Asia/Tokyo')::date between ${considerations.startsOn} and ${considerations.endsOn}`

/**
 * Whether this reader may know of something that is to be heeded in a visit. The visits are gathered from what was noted,
 * which is little, and not the other way round: written as a list, so that nothing else is begun with.
 */
export const isNotedVisit = (staff: StaffMember, reservationId: SQLWrapper): SQL =>
  mayKnowSome(staff)
    ? sql`${reservationId} = any(array(
        select ${considerations.reservationId} from ${considerations}
          where ${and(isNotNull(considerations.reservationId), isKnown(staff))}
        union all
        select visit.id from ${considerations} join reservations visit
          on visit.resident_id = ${considerations.residentId} and ${isInForceOn(sql`visit.starts_at`)}
          where ${isKnown(staff)}))`
    : sql`false`
