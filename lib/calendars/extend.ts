import { isNull, max } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { calendarPieces, calendarRuns } from '#db/schema/changes.ts'
import { counters } from '#db/schema/counters.ts'
import { slots } from '#db/schema/slots.ts'
import type { StaffMember } from '#lib/actor.ts'
import { lastPlannedDay } from '#lib/slots/read-horizon.ts'
import { demand } from '#lib/staff/access.ts'
import { addDays, dayOf } from '#lib/time.ts'
import { furtherPieces } from './rules.ts'

/**
 * Plans the making of places for days that can be booked since an act, where people may now book farther ahead: the
 * places are there in seconds instead of after the next hour. Does nothing when the days have places already.
 */
export async function extendCalendar(staff: StaffMember, batchId: string, now: Date): Promise<void> {
  demand(staff, 'rules.edit')
  const [[slot], open, lastDay] = await Promise.all([
    database()
      .select({ startsAt: max(slots.startsAt) })
      .from(slots),
    database().select({ id: counters.id }).from(counters).where(isNull(counters.archivedAt)),
    lastPlannedDay(now),
  ])
  const firstDay = slot?.startsAt ? addDays(dayOf(slot.startsAt), 1) : dayOf(now)
  const pieces = furtherPieces(
    open.map(({ id }) => id),
    firstDay,
    lastDay,
  )
  if (pieces.length === 0) return
  await database().transaction(async (tx) => {
    const [run] = await tx
      .insert(calendarRuns)
      .values({ batchId, pieces: pieces.length, createdAt: now })
      .returning({ id: calendarRuns.id })
    if (!run) throw new Error('the run was not kept')
    await tx
      .insert(calendarPieces)
      .values(pieces.map((piece, index) => ({ runId: run.id, position: index + 1, ...piece })))
  })
}
