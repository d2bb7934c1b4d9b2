import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import type { StaffMember } from '#lib/actor.ts'
import { currentTime } from '#lib/clock.ts'
import { may } from '#lib/staff/access.ts'

/** What a row says about whom it belongs to: every column that could name somebody. */
type Whose = {
  residentId?: SQLWrapper
  reservationId?: SQLWrapper
  /** A visit and its resident from the row at hand, for lists of very many: nothing is looked up for each. */
  visit?: { id: SQLWrapper; residentId: SQLWrapper }
  mail?: SQLWrapper
}

/**
 * 支援措置, the one rule of every query that staff ask: whether a row may be known of, as a condition. A protected
 * person, their bookings and whatever hangs on these are for nobody; but for those who have the right and gave a reason
 * for this one person a moment ago, in this session (`open.ts`). Lists, counts, exports and single records all stand on
 * it, so that none of them tells what another one hides. `scripts/checks/rows.ts` finds a file that forgets it.
 */
export const isVisible = (staff: Pick<StaffMember, 'rights' | 'sessionId'>, whose: Whose): SQL =>
  sql`(${sql.join(
    hiding(whose, sql`not ${isOpened(staff)}`).map((one) => sql`not ${one}`),
    sql` and `,
  )})`

/** The opposite, for counts that say how many were left out, and for the number that a counter needs to send for help. */
export const isHidden = (staff: Pick<StaffMember, 'rights' | 'sessionId'>, whose: Whose): SQL =>
  sql`(${sql.join(hiding(whose, sql`not ${isOpened(staff)}`), sql` or `)})`

/** Whether a row belongs to somebody protected, whoever asks: for what no person may do alone, and for no page; by one of them alone. */
export const isProtected = (whose: Whose, by?: SQLWrapper): SQL =>
  sql`(${sql.join(hiding(whose, by ? sql`hiding.id = ${by}` : sql`true`), sql` or `)})`

/** Each way of belonging is a question of its own, so that an index or a hash of the few who are protected answers it. */
const hiding = (whose: Whose, isMeant: SQL): SQL[] =>
  matches(whose).map(
    (match) =>
      sql`exists (select from protections hiding where hiding.lifted_at is null and ${match} and ${isMeant})`,
  )

function matches({ residentId, reservationId, visit, mail }: Whose): SQL[] {
  const own = residentId && [sql`hiding.resident_id = ${residentId}`]
  const row = visit && [
    sql`hiding.reservation_id = ${visit.id}`,
    sql`hiding.resident_id = ${visit.residentId}`,
  ]
  const booked = reservationId && [
    sql`hiding.reservation_id = ${reservationId}`,
    sql`hiding.resident_id = (select owned.resident_id from reservations owned where owned.id = ${reservationId})`,
  ]
  const address = mail && [
    sql`lower(${mail}) in (
      select lower(known.email) from residents known where known.id = hiding.resident_id
      union all select lower(given.email) from reservations given
        where given.id = hiding.reservation_id or given.resident_id = hiding.resident_id)`,
  ]
  return [...(own ?? []), ...(row ?? []), ...(booked ?? []), ...(address ?? [])]
}

const isOpened = (staff: Pick<StaffMember, 'rights' | 'sessionId'>): SQL =>
  may(staff, 'protection.view')
    ? sql`exists (select from protection_openings opened where opened.protection_id = hiding.id
        and opened.session_id = ${staff.sessionId} and opened.ends_at > ${currentTime().toISOString()})`
    : sql`false`
