import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import type { StaffMember } from '#lib/actor.ts'
import { currentTime } from '#lib/clock.ts'
import { may } from '#lib/staff/access.ts'

/** What a row says about whom it belongs to: every column that could name somebody. */
type Whose = { residentId?: SQLWrapper; reservationId?: SQLWrapper; mail?: SQLWrapper }

/**
 * 支援措置, the one rule of every query that staff ask: whether a row may be known of, as a condition. A protected
 * person, their bookings and whatever hangs on these are for nobody; but for those who have the right and gave a reason
 * for this one person a moment ago, in this session (`open.ts`). Lists, counts, exports and single records all stand on
 * it, so that none of them tells what another one hides. `scripts/checks/rows.ts` finds a file that forgets it.
 */
export const isVisible = (staff: Pick<StaffMember, 'rights' | 'sessionId'>, whose: Whose): SQL =>
  sql`not ${isHidden(staff, whose)}`

/** The opposite, for counts that say how many were left out, and for the number that a counter needs to send for help. */
export const isHidden = (staff: Pick<StaffMember, 'rights' | 'sessionId'>, whose: Whose): SQL =>
  sql`exists (select from protections hiding where hiding.lifted_at is null
    and (${sql.join(matches(whose), sql` or `)}) and not ${isOpened(staff)})`

/** Whether a row belongs to somebody protected, whoever asks: for what no person may do alone, and for no page; by one of them alone. */
export const isProtected = (whose: Whose, by?: SQLWrapper): SQL =>
  sql`exists (select from protections hiding where hiding.lifted_at is null
    and (${sql.join(matches(whose), sql` or `)}) and ${by ? sql`hiding.id = ${by}` : sql`true`})`

function matches({ residentId, reservationId, mail }: Whose): SQL[] {
  const own = residentId && [sql`hiding.resident_id = ${residentId}`]
  const visit = reservationId && [
    sql`hiding.reservation_id = ${reservationId}`,
    sql`hiding.resident_id = (select owned.resident_id from reservations owned where owned.id = ${reservationId})`,
  ]
  const address = mail && [
    sql`lower(${mail}) in (
      select lower(known.email) from residents known where known.id = hiding.resident_id
      union all select lower(given.email) from reservations given
        where given.id = hiding.reservation_id or given.resident_id = hiding.resident_id)`,
  ]
  return [...(own ?? []), ...(visit ?? []), ...(address ?? [])]
}

const isOpened = (staff: Pick<StaffMember, 'rights' | 'sessionId'>): SQL =>
  may(staff, 'protection.view')
    ? sql`exists (select from protection_openings opened where opened.protection_id = hiding.id
        and opened.session_id = ${staff.sessionId} and opened.ends_at > ${currentTime().toISOString()})`
    : sql`false`
