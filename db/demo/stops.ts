import { eq } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'
import { counters } from '#db/schema/counters.ts'
import { staffRoles } from '#db/schema/staff.ts'
import { bookingStops } from '#db/schema/stops.ts'
import { nationalHoliday } from '#lib/calendar.ts'
import { renderBanner } from '#lib/stops/render-banner.ts'
import { addDays, addMinutes, type Day, dayOf, instantOf, weekdayOf } from '#lib/time.ts'

const ANNEX = 'station-annex'

/**
 * A power cut of yesterday that was lifted, and works that close the annex on a coming afternoon: whoever had booked
 * then stands on the work list, so that it shows what it is for.
 */
export async function writeStops(tx: Connection, now: Date): Promise<void> {
  const [annex] = await tx.select({ name: counters.name }).from(counters).where(eq(counters.id, ANNEX))
  const [clerk] = await tx
    .select({ id: staffRoles.staffId })
    .from(staffRoles)
    .where(eq(staffRoles.roleId, 'clerk'))
    .limit(1)
  if (!annex || !clerk) return
  const cut = instantOf(addDays(dayOf(now), -1), '14:10')
  const works = comingWeekday(addDays(dayOf(now), 8))
  const [startsAt, endsAt] = [instantOf(works, '13:00'), instantOf(works, '17:00')]
  const stop = { kind: 'counter' as const, counterId: ANNEX, madeBy: clerk.id }
  const bannerUntil = (until: Date | null) =>
    renderBanner({ counters: [annex.name], services: [], endsAt: until })
  await tx.insert(bookingStops).values([
    {
      ...stop,
      startsAt: cut,
      createdAt: cut,
      banner: bannerUntil(null),
      reason: '停電',
      version: 2,
      liftedAt: addMinutes(cut, 55),
      liftedBy: clerk.id,
    },
    {
      ...stop,
      startsAt,
      endsAt,
      createdAt: addMinutes(now, -90),
      banner: bannerUntil(endsAt),
      reason: '空調の工事',
    },
  ])
}

/** That day, or the next one on which the annex is open. */
function comingWeekday(day: Day): Day {
  const isOpen = weekdayOf(day) >= 1 && weekdayOf(day) <= 5 && !nationalHoliday(day)
  return isOpen ? day : comingWeekday(addDays(day, 1))
}
