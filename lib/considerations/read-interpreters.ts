import { and, asc, eq, isNotNull, isNull, ne, not, or, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { considerations } from '#db/schema/considerations.ts'
import { counters } from '#db/schema/counters.ts'
import { reservations } from '#db/schema/reservations.ts'
import type { StaffMember } from '#lib/actor.ts'
import type { StaffLocale } from '#lib/locales.ts'
import { readLeftOut } from '#lib/protection/read-left-out.ts'
import { isProtected, isVisible } from '#lib/protection/read-visible.ts'
import { withinScope } from '#lib/staff/read-scope.ts'
import { addDays, type Day, instantOf } from '#lib/time.ts'
import { isKnown, isOfVisit, knownColumns } from './read-known.ts'

export type Span = { from: Day; days: number }

/**
 * The interpreters of some days, the earliest first: for each the visit it is for, as far as this reader works at its
 * counter. One without a time of its own is needed at every visit of its person; one with a time, on that day alone.
 */
export const readInterpreters = (staff: StaffMember, span: Span, which?: SQL) =>
  database()
    .select({
      ...knownColumns(staff),
      number: reservations.number,
      startsAt: reservations.startsAt,
      counterName: counters.name,
    })
    .from(considerations)
    .leftJoin(reservations, isItsVisit(staff))
    .leftJoin(counters, eq(counters.id, reservations.counterId))
    .where(and(isArranged, isKnown(staff), isWithin(span, at), which))
    .orderBy(at, asc(considerations.id), asc(reservations.id))

const { interpreterAt } = considerations

const at = sql`coalesce(${interpreterAt}, ${reservations.startsAt})`

const isArranged = and(
  eq(considerations.kind, 'language'),
  or(isNotNull(considerations.interpreterState), isNotNull(interpreterAt)),
)

const isWithin = ({ from, days }: Span, moment: SQLWrapper): SQL =>
  sql`(${moment} >= ${instantOf(from, '00:00').toISOString()}
    and ${moment} < ${instantOf(addDays(from, days), '00:00').toISOString()})`

const isSameDay = sql`(${interpreterAt} at time zone 'Asia/Tokyo')::date
  = (${reservations.startsAt} at time zone 'Asia/Tokyo')::date`

const isItsVisit = (staff: StaffMember) =>
  and(
    isOfVisit(reservations.id),
    ne(reservations.status, 'cancelled'),
    withinScope(staff, 'desk.view', reservations.counterId),
    isVisible(staff, { reservationId: reservations.id }),
    or(isNull(interpreterAt), isSameDay),
  )

const isOut = isProtected({
  residentId: considerations.residentId,
  reservationId: considerations.reservationId,
})

/** Of them, those that a file may hold: nobody protected, whoever asks. */
export const isForFile = not(isOut)

const isLeftOut = (span: Span) =>
  and(
    isArranged,
    isNull(considerations.endedAt),
    isOut,
    sql`(${isWithin(span, interpreterAt)} or exists (select from ${reservations}
      where ${isOfVisit(reservations.id)} and ${isWithin(span, reservations.startsAt)}))`,
  )

/** The line of such a file that says how many it leaves out, for those alone who may know of them. */
export const readInterpretersLeftOut = (staff: StaffMember, span: Span, locale: StaffLocale) =>
  readLeftOut(staff, considerations, isLeftOut(span), locale)
