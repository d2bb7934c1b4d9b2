import { and, count, eq, gte, ne, or, sql } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { reservations } from '#db/schema/reservations.ts'
import type { StaffMember } from '#lib/actor.ts'
import { isVisible } from '#lib/protection/read-visible.ts'
import { citySettings } from '#lib/settings/queries.ts'
import { demand } from '#lib/staff/access.ts'
import { addDays, dayOf, instantOf } from '#lib/time.ts'

/**
 * How often the account or the address of a visit has missed others lately, where that is as often as the city wants its
 * staff to be told; else null. Nobody is refused for it: a clerk may ask whether a reminder by phone would help.
 */
export async function missedBefore(
  staff: StaffMember,
  reservationId: string,
  now: Date,
): Promise<{ count: number; days: number } | null> {
  demand(staff, 'desk.view')
  const { missedMost, missedDays } = await citySettings()
  if (missedMost === 0) return null
  const whose = sql`(select same.resident_id, mailbox_of(same.email) as mailbox from reservations same
    where same.id = ${reservationId})`
  const [row] = await database()
    .select({ missed: count() })
    .from(reservations)
    .where(
      and(
        eq(reservations.status, 'no_show'),
        ne(reservations.id, reservationId),
        gte(reservations.startsAt, instantOf(addDays(dayOf(now), -missedDays), '00:00')),
        isVisible(staff, { reservationId: reservations.id }),
        or(
          sql`${reservations.residentId} = (select whose.resident_id from ${whose} whose)`,
          sql`mailbox_of(${reservations.email}) = (select whose.mailbox from ${whose} whose)`,
        ),
      ),
    )
  const missed = row?.missed ?? 0
  return missed >= missedMost ? { count: missed, days: missedDays } : null
}
