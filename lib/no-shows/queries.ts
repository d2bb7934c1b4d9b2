import { and, count, eq, gte, ne, or, type SQL, sql } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { reservations } from '#db/schema/reservations.ts'
import { signedIn } from '#db/signed-in.ts'
import type { Booker, StaffMember } from '#lib/actor.ts'
import { countedSince, isOverMissed, missedLimit } from '#lib/booking-rules/limit-missed.ts'
import { isVisible } from '#lib/protection/read-visible.ts'
import { ownerOf } from '#lib/reservations/rules.ts'
import { bookingModeOf } from '#lib/services/queries.ts'
import { citySettings } from '#lib/settings/queries.ts'
import { demand } from '#lib/staff/access.ts'

type Missed = { count: number; days: number } | null

/**
 * How often the account or the address of a visit has missed others lately, where that is as often as the city wants its
 * staff to be told; else null. A clerk may ask whether a reminder by phone would help.
 */
export async function missedBefore(staff: StaffMember, reservationId: string, now: Date): Promise<Missed> {
  demand(staff, 'desk.view')
  const whose = sql`(select same.resident_id, mailbox_of(same.email) as mailbox from reservations same
    where same.id = ${reservationId})`
  const isSame = or(
    sql`${reservations.residentId} = (select whose.resident_id from ${whose} whose)`,
    sql`mailbox_of(${reservations.email}) = (select whose.mailbox from ${whose} whose)`,
  )
  return await countMissed(staff, and(ne(reservations.id, reservationId), isSame), now)
}

/** The same of an account, while staff book for its owner. */
export async function missedOfResident(staff: StaffMember, residentId: string, now: Date): Promise<Missed> {
  demand(staff, 'proxy.book')
  return await countMissed(staff, eq(reservations.residentId, residentId), now)
}

async function countMissed(staff: StaffMember, whose: SQL | undefined, now: Date): Promise<Missed> {
  const { missedMost, missedDays } = await citySettings()
  if (missedMost === 0) return null
  const [row] = await database()
    .select({ missed: count() })
    .from(reservations)
    .where(
      and(
        eq(reservations.status, 'no_show'),
        gte(reservations.startsAt, countedSince({ missedDays }, now)),
        isVisible(staff, { reservationId: reservations.id }),
        whose,
      ),
    )
  const missed = row?.missed ?? 0
  return missed >= missedMost ? { count: missed, days: missedDays } : null
}

/**
 * 不来場の制限: whether a booking for these services will be refused to who is signed in, so that they are told before they
 * choose and type; the booking itself asks again. It is said to the owner of an account alone: whoever is not signed in
 * is never refused for it, and learns nothing of anybody.
 */
export async function missedTooOften(
  booker: Booker,
  serviceIds: readonly string[],
  now: Date,
): Promise<boolean> {
  const settings = await citySettings()
  const limit = missedLimit(settings, now)
  if (!limit || booker.kind !== 'resident') return false
  const bookingMode = (await bookingModeOf(serviceIds)) ?? settings.bookingMode
  const residentId = ownerOf(booker, { bookingMode })
  if (!residentId) return false
  const missed = await signedIn(booker, (tx) =>
    tx
      .select({ startsAt: reservations.startsAt })
      .from(reservations)
      .where(and(eq(reservations.residentId, residentId), eq(reservations.status, 'no_show'))),
  )
  return isOverMissed(
    limit,
    missed.map(({ startsAt }) => startsAt),
  )
}
