import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { places } from '#db/schema/slots.ts'
import {
  aCounter,
  accessKeyHolder,
  aReservation,
  NOW,
  someSettings,
  systemJob,
} from '#db/testing/factories.ts'
import { changeHours, openCounter, placesOf, slotAt, slotsOn } from '#db/testing/opening.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { cancelReservation } from '#lib/reservations/cancel.ts'
import { addMinutes, type Day } from '#lib/time.ts'
import { generateSlots } from './generate.ts'

const TOMORROW: Day = '2026-11-25'
const run = () => generateSlots(systemJob(), NOW)
const nothing = { placesAdded: 0, placesRemoved: 0, stranded: 0 }

beforeEach(async () => {
  await resetDatabase()
  await someSettings({ horizonDays: 1 })
  const { id } = await aCounter()
  await openCounter(id)
  await run()
})

/** Somebody at 9:00 of tomorrow who booked so many minutes ago. */
const visitOn = async (lane: number, bookedBefore: number, clocks = ['09:00']) =>
  aReservation({
    owns: await Promise.all(clocks.map((clock) => slotAt(clock, TOMORROW))),
    lane,
    createdAt: addMinutes(NOW, -bookedBefore),
  })

/** Who of some visits has lost a place. */
const lost = async (visits: readonly { id: string }[]) =>
  Promise.all(
    visits.map(async ({ id }) => (await placesOf(id)).some(({ withdrawnAt }) => withdrawnAt !== null)),
  )

describe('fewer lanes than visits', () => {
  it('leave those who booked last without a place, once, and give it back when there is room', async () => {
    const visits = [await visitOn(1, 10), await visitOn(2, 30), await visitOn(3, 20)]
    await changeHours({ lanes: 1 })
    expect(await run()).toMatchObject({ stranded: 2 })
    expect(await lost(visits)).toEqual([true, false, true])
    expect(await slotsOn(TOMORROW)).toEqual(['09:00 123', '09:15 1', '09:30 1', '09:45 1'])
    expect(await run()).toEqual(nothing)
    await changeHours({ lanes: 2 })
    expect(await run()).toMatchObject({ stranded: 0 })
    expect(await lost(visits)).toEqual([true, false, false])
    await changeHours({ lanes: 3 })
    await run()
    expect(await lost(visits)).toEqual([false, false, false])
    expect(await run()).toEqual(nothing)
  })

  it('count a long visit once, whichever of its times has too few', async () => {
    const visits = [await visitOn(1, 30), await visitOn(2, 10, ['09:00', '09:15'])]
    await changeHours({ lanes: 1 })
    expect(await run()).toMatchObject({ stranded: 1 })
    expect(await lost(visits)).toEqual([false, true])
  })

  it('give a place that is cancelled to who waits for one, and take the one beyond away', async () => {
    const visits = [await visitOn(1, 30), await visitOn(2, 10)] as const
    await changeHours({ lanes: 1 })
    await run()
    await cancelReservation(accessKeyHolder(visits[0].id), NOW)
    expect(await slotsOn(TOMORROW)).toContain('09:00 12')
    await run()
    expect(await slotsOn(TOMORROW)).toContain('09:00 2')
    expect(await lost(visits)).toEqual([false, false])
    expect(await run()).toEqual(nothing)
  })

  it('do not come back by themselves: a place that the calendar lacks goes with its owner', async () => {
    const visits = [await visitOn(1, 30), await visitOn(2, 10)] as const
    await changeHours({ lanes: 1 })
    await run()
    await cancelReservation(accessKeyHolder(visits[1].id), NOW)
    expect(await slotsOn(TOMORROW)).toContain('09:00 1')
    expect(await run()).toEqual(nothing)
  })

  it('leave to one who books later what is free, and the other on the list', async () => {
    const visits = [await visitOn(1, 30), await visitOn(2, 10)] as const
    await changeHours({ lanes: 1 })
    await run()
    await cancelReservation(accessKeyHolder(visits[0].id), NOW)
    await database().update(places).set({ freeFrom: null }).where(eq(places.lane, 1))
    const later = await visitOn(1, 0)
    expect(await run()).toEqual(nothing)
    expect(await lost([visits[1], later])).toEqual([true, false])
  })
})
