import { and, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { places, slots } from '#db/schema/slots.ts'
import {
  aCounter,
  aReservation,
  aRowOfSlots,
  aSlot,
  NEXT_WEEK,
  NOW,
  someSettings,
} from '#db/testing/factories.ts'
import { aHold } from '#db/testing/holds.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { forgetRemembered } from '#lib/memo.ts'
import { addMinutes, dayOf } from '#lib/time.ts'
import { availability, endOfVisit, firstFree, nearestFree } from './queries.ts'

const DAY = dayOf(NEXT_WEEK)
const at = (minutes: number) => addMinutes(NEXT_WEEK, minutes)

let counterId: string

/** What is seen of the counter on the day of the slots, as `open 3`. */
async function seen(minutes = 15, now = NOW): Promise<string[]> {
  forgetRemembered()
  const [counter] = await availability(
    { counterIds: [counterId], serviceIds: [], minutes, from: DAY, until: DAY },
    now,
  )
  return counter?.slots.map(({ state, free }) => `${state} ${free}`) ?? []
}

const change = (slotId: number, lane: number, values: Partial<typeof places.$inferInsert>) =>
  database()
    .update(places)
    .set(values)
    .where(and(eq(places.slotId, slotId), eq(places.lane, lane)))

beforeEach(async () => {
  await resetDatabase()
  counterId = (await aCounter()).id
})

describe('availability', () => {
  it('tells the slots of each counter in order, also of one without slots', async () => {
    const other = await aCounter()
    await aRowOfSlots(2, { counterId, lanes: 4 })
    const question = { counterIds: [other.id, counterId], serviceIds: [], minutes: 15, from: DAY, until: DAY }
    expect(await availability(question, NOW)).toEqual([
      { counterId: other.id, fewPercent: 30, slots: [] },
      {
        counterId,
        fewPercent: 30,
        slots: [
          { startsAt: at(0), endsAt: at(15), state: 'open', free: 4 },
          { startsAt: at(15), endsAt: at(30), state: 'open', free: 4 },
        ],
      },
    ])
  })

  it('has both days of its span and no other', async () => {
    for (const day of ['2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04'])
      for (const clock of ['00:00', '23:45'])
        await aSlot({ counterId, startsAt: new Date(`${day}T${clock}:00+09:00`) })
    const question = {
      counterIds: [counterId],
      serviceIds: [],
      minutes: 15,
      from: '2026-12-02',
      until: '2026-12-03',
    }
    const [counter] = await availability(question, NOW)
    expect(counter?.slots.map(({ startsAt }) => dayOf(startsAt))).toEqual([
      '2026-12-02',
      '2026-12-02',
      '2026-12-03',
      '2026-12-03',
    ])
  })

  it('counts a place as free when nobody owns it now', async () => {
    const slot = await aSlot({ counterId, lanes: 5 })
    await aReservation({ owns: [slot], lane: 1 })
    expect(await seen()).toEqual(['open 4'])
    await aHold({ slot, lane: 2 })
    await change(slot.id, 3, { freeFrom: addMinutes(NOW, 20) })
    expect(await seen()).toEqual(['open 2'])
    expect(await seen(15, addMinutes(NOW, 10))).toEqual(['open 3'])
    expect(await seen(15, addMinutes(NOW, 20))).toEqual(['open 4'])
    await change(slot.id, 4, { channel: 'phone' })
    await change(slot.id, 5, { channel: 'web' })
    expect(await seen(15, addMinutes(NOW, 20))).toEqual(['open 3'])
  })

  it('says few and full as the city set it', async () => {
    const slot = await aSlot({ counterId, lanes: 4 })
    for (const lane of [1, 2]) await aReservation({ owns: [slot], lane })
    expect(await seen()).toEqual(['open 2'])
    await someSettings({ fewPercent: 50 })
    expect(await seen()).toEqual(['few 2'])
    for (const lane of [3, 4]) await aReservation({ owns: [slot], lane })
    expect(await seen()).toEqual(['full 0'])
  })

  it('needs the same lane for a long visit', async () => {
    const [first, second] = await aRowOfSlots(3, { counterId, lanes: 2 })
    await aReservation({ owns: first ? [first] : [], lane: 1 })
    await aReservation({ owns: second ? [second] : [], lane: 2 })
    expect(await seen(15)).toEqual(['few 1', 'few 1', 'open 2'])
    expect(await seen(30)).toEqual(['full 0', 'few 1', 'closed 0'])
    expect(await seen(45)).toEqual(['full 0', 'closed 0', 'closed 0'])
  })

  it('closes what lies before the lead time or is not released, and leaves out what is withdrawn', async () => {
    await someSettings({ horizonDays: 8, leadMinutes: 60, releaseClock: '10:00' })
    const [, second] = await aRowOfSlots(3, { counterId, lanes: 3 })
    expect(await seen(15, NOW)).toEqual(['open 3', 'open 3', 'open 3'])
    expect(await seen(15, addMinutes(NOW, -1))).toEqual(['closed 3', 'closed 3', 'closed 3'])
    expect(await seen(15, at(-46))).toEqual(['closed 3', 'open 3', 'open 3'])
    await database()
      .update(slots)
      .set({ withdrawnAt: NOW })
      .where(eq(slots.id, second?.id ?? 0))
    expect(await seen(15)).toEqual(['open 3', 'open 3'])
    expect(await seen(30)).toEqual(['closed 0', 'closed 0'])
  })

  it('is shared for a second', async () => {
    await aSlot({ counterId })
    const ask = (now = NOW) =>
      availability({ counterIds: [counterId], serviceIds: [], minutes: 15, from: DAY, until: DAY }, now)
    const [one, other] = await Promise.all([ask(), ask()])
    expect(other).toBe(one)
    expect(await ask(addMinutes(NOW, 1))).not.toBe(one)
  })
})

describe('free times', () => {
  const wanted = (counterIds: string[], minutes = 15) => ({ counterIds, serviceIds: [], minutes })

  it('the first one is the earliest of all counters that is not too soon', async () => {
    const other = await aCounter()
    await aSlot({ counterId, startsAt: addMinutes(NOW, 30) })
    await aSlot({ counterId, startsAt: at(60) })
    await aSlot({ counterId: other.id, startsAt: at(30) })
    expect(await firstFree(wanted([counterId, other.id]), NOW)).toEqual({
      counterId: other.id,
      startsAt: at(30),
      endsAt: at(45),
    })
    expect(await firstFree(wanted([counterId, other.id], 30), NOW)).toBeNull()
  })

  it('the nearest ones stand around the wished one, also weeks away', async () => {
    const weeks = [0, 7, 14, 28, 49]
    for (const days of weeks) await aRowOfSlots(2, { counterId, startsAt: at(days * 1440) })
    const near = async (minutes: number, limit: number) =>
      (await nearestFree({ ...wanted([counterId]), around: at(minutes) }, NOW, limit)).map(
        ({ startsAt }) => (startsAt.getTime() - NEXT_WEEK.getTime()) / 60_000,
      )
    expect(await near(0, 3)).toEqual([0, 15, 7 * 1440])
    expect(await near(14 * 1440 + 15, 3)).toEqual([14 * 1440 + 15, 14 * 1440, 7 * 1440 + 15])
    expect(await near(40 * 1440, 2)).toEqual([49 * 1440, 49 * 1440 + 15])
    expect(await near(5000 * 1440, 1)).toEqual([49 * 1440 + 15])
    expect(await near(-5000 * 1440, 20)).toHaveLength(10)
  })
})

describe('the end of a visit', () => {
  beforeEach(async () => {
    await aRowOfSlots(3, { counterId })
    await aSlot({ counterId, startsAt: at(60) })
  })

  it.each([
    [0, 15, 15],
    [0, 20, 30],
    [15, 30, 45],
    [60, 10, 75],
    [30, 30, null],
    [5, 15, null],
  ])(
    'that begins after %i minutes and takes %i is after %j, at the end of its last slot',
    async (start, minutes, end) => {
      const visit = { counterId, serviceIds: [], minutes, startsAt: at(start) }
      expect(await endOfVisit(visit, NOW)).toEqual(end && at(end))
    },
  )
})
