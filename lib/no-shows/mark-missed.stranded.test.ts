import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { outbox } from '#db/schema/outbox.ts'
import { reservations } from '#db/schema/reservations.ts'
import { aService, NEXT_WEEK, NOW, someSettings, staffMember, systemJob } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { actsOf, aStop, aVisit, seen, withdraw } from '#db/testing/stranded.ts'
import { cancelStranded } from '#lib/stranded/cancel.ts'
import { keepStranded } from '#lib/stranded/keep.ts'
import { undoKeep } from '#lib/stranded/undo-keep.ts'
import { addMinutes } from '#lib/time.ts'
import { markMissed } from './mark-missed.ts'

beforeEach(resetDatabase)

/** The evening of the day of the visits. */
const EVENING = addMinutes(NEXT_WEEK, 10 * 60)

const statusOf = async (id: string) => {
  const [row] = await database().select().from(reservations).where(eq(reservations.id, id))
  return row?.status
}

const fromStart = (minutes: number) => addMinutes(NEXT_WEEK, minutes)

describe('who was stranded and seen to by nobody', () => {
  it('has not missed the visit, and is written nothing', async () => {
    await someSettings({ missedMail: true })
    const gone = await aVisit({ email: 'hanako@example.jp' })
    await withdraw(gone.first)
    const closed = await aVisit({ email: 'taro@example.jp' })
    await aStop({ counterId: closed.counterId })
    const came = await aVisit()
    expect(await markMissed(systemJob(), EVENING)).toEqual({ missed: 1 })
    expect(await statusOf(gone.visit.id)).toBe('booked')
    expect(await statusOf(closed.visit.id)).toBe('booked')
    expect(await statusOf(came.visit.id)).toBe('no_show')
    expect(await database().$count(outbox)).toBe(0)
  })

  it.each([
    ['for its service', (id: string) => ({ serviceIds: [id] }), 0],
    ['for another service', (_: string, other: string) => ({ serviceIds: [other] }), 1],
    ['of systems that it does not need', () => ({ kind: 'national' as const }), 1],
    ['lifted before the visit', () => ({ liftedAt: fromStart(-1) }), 1],
    ['lifted after it began', () => ({ liftedAt: fromStart(1) }), 0],
    [
      'lifted during the visit, before it stood',
      () => ({ startsAt: fromStart(10), liftedAt: fromStart(5) }),
      1,
    ],
    ['over before the visit', () => ({ endsAt: NEXT_WEEK }), 1],
    ['that began after the visit', () => ({ startsAt: fromStart(15) }), 1],
  ])('is so by a stop %s or not', async (_, values, missed) => {
    const { serviceId } = await aVisit()
    await aStop(values(serviceId, (await aService()).id))
    expect(await markMissed(systemJob(), EVENING)).toEqual({ missed })
  })
})

describe('who was stranded and kept', () => {
  it('has missed the visit, unless something new came upon it or the keeping was taken back', async () => {
    const clerk = await staffMember({ role: 'clerk' })
    const [closed, again, undone, gone] = [await aVisit(), await aVisit(), await aVisit(), await aVisit()]
    for (const { counterId } of [closed, again, undone]) await aStop({ counterId })
    await withdraw(gone.first)
    const people = [closed, again, undone, gone].map(({ visit }) => seen(visit))
    expect(await keepStranded(clerk, { people }, addMinutes(NOW, 1))).toMatchObject({ done: 4 })
    const act = (await actsOf()).find(({ reservationId }) => reservationId === undone.visit.id)
    await undoKeep(clerk, act?.id ?? '', addMinutes(NOW, 2))
    await aStop({ counterId: again.counterId, createdAt: addMinutes(NOW, 2) })
    expect(await markMissed(systemJob(), EVENING)).toEqual({ missed: 2 })
    for (const { visit } of [again, undone]) expect(await statusOf(visit.id)).toBe('booked')
  })
})

it('who was cancelled for it has missed nothing', async () => {
  const clerk = await staffMember({ role: 'clerk' })
  const { visit, counterId } = await aVisit()
  await aStop({ counterId })
  await cancelStranded(clerk, { people: [seen(visit)], note: { ja: '' } }, NOW)
  expect(await markMissed(systemJob(), EVENING)).toEqual({ missed: 0 })
  expect(await statusOf(visit.id)).toBe('cancelled')
})
