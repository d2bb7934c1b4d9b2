import { eq } from 'drizzle-orm'
import { beforeEach, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { outbox } from '#db/schema/outbox.ts'
import { reservationEvents, reservations } from '#db/schema/reservations.ts'
import { places } from '#db/schema/slots.ts'
import { NEXT_WEEK, someSettings, systemJob } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { aStop, aVisit, withdraw } from '#db/testing/stranded.ts'
import { markMissed } from '#lib/no-shows/mark-missed.ts'
import { addMinutes } from '#lib/time.ts'
import { closePast } from './close-past.ts'

beforeEach(resetDatabase)

const daysLater = (days: number) => addMinutes(NEXT_WEEK, days * 24 * 60)

const statusOf = async (id: string) => {
  const [row] = await database().select().from(reservations).where(eq(reservations.id, id))
  return row?.status
}

it('a visit that the office could not hold is closed some days later, missed by nobody, once', async () => {
  await someSettings({ strandedCloseDays: 3 })
  const gone = await aVisit({ email: 'hanako@example.jp' })
  await withdraw(gone.first)
  const closed = await aVisit()
  await aStop({ counterId: closed.counterId })
  const other = await aVisit()
  expect(await markMissed(systemJob(), daysLater(2))).toEqual({ missed: 1 })
  expect(await closePast(systemJob(), daysLater(2))).toMatchObject({ closed: 0 })
  const runs = await Promise.all([1, 2].map(() => closePast(systemJob(), daysLater(4))))
  expect(runs.reduce((sum, run) => sum + run.closed, 0)).toBe(2)
  for (const { visit } of [gone, closed]) expect(await statusOf(visit.id)).toBe('cancelled')
  expect(await statusOf(other.visit.id)).toBe('no_show')
  expect(await database().$count(places, eq(places.reservationId, gone.visit.id))).toBe(0)
  expect(await database().$count(outbox)).toBe(0)
  const events = await database()
    .select()
    .from(reservationEvents)
    .where(eq(reservationEvents.reservationId, gone.visit.id))
  expect(events).toMatchObject([
    { kind: 'cancelled', actorKind: 'system', detail: { reason: 'not_held' }, at: daysLater(4) },
  ])
  expect(await closePast(systemJob(), daysLater(5))).toMatchObject({ closed: 0 })
})
