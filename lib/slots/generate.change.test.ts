import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { places } from '#db/schema/slots.ts'
import { aCounter, aReservation, NOW, someSettings, systemJob } from '#db/testing/factories.ts'
import { aHold } from '#db/testing/holds.ts'
import { changeHours, openCounter, placesOf, slotAt, slotsOn } from '#db/testing/opening.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { addMinutes, clockOf, type Day } from '#lib/time.ts'
import { generateSlots } from './generate.ts'

const TOMORROW: Day = '2026-11-25'
const run = (now = NOW) => generateSlots(systemJob(), now)

let counterId: string

beforeEach(async () => {
  await resetDatabase()
  await someSettings({ horizonDays: 7 })
  counterId = (await aCounter()).id
  await openCounter(counterId)
})

describe('a calendar that changes', () => {
  beforeEach(async () => {
    await run()
  })

  it('removes free slots and withdraws those with an owner, who keeps the place', async () => {
    const reservation = await aReservation({
      owns: [await slotAt('09:30', TOMORROW), await slotAt('09:45', TOMORROW)],
      lane: 2,
    })
    await changeHours({ closes: '09:30' })
    expect(await run()).toMatchObject({ stranded: 1 })
    expect(await slotsOn(TOMORROW)).toEqual(['09:00 123', '09:15 123', '09:30 w2', '09:45 w2'])
    expect(await placesOf(reservation.id)).toHaveLength(2)
    expect(await run()).toEqual({ placesAdded: 0, placesRemoved: 0, stranded: 0 })
  })

  it('gives a slot back that is planned again', async () => {
    await aReservation({ owns: [await slotAt('09:30', TOMORROW)], lane: 2 })
    await changeHours({ closes: '09:30' })
    await run()
    await changeHours({ closes: '10:00' })
    expect(await run()).toMatchObject({ stranded: 0 })
    expect(await slotsOn(TOMORROW)).toEqual(['09:00 123', '09:15 123', '09:30 123', '09:45 123'])
  })

  it('removes a withdrawn slot when its last owner has left', async () => {
    await aReservation({ owns: [await slotAt('09:30', TOMORROW)], lane: 2 })
    await changeHours({ closes: '09:30' })
    await run()
    await database().update(places).set({ reservationId: null })
    await run()
    expect(await slotsOn(TOMORROW)).toEqual(['09:00 123', '09:15 123'])
  })

  it.each([
    ['running', 1, '09:30 w3'],
    ['lapsed', 0, undefined],
  ])('treats a %s hold as what it is', async (_, minutes, expected) => {
    const slot = await slotAt('09:30', TOMORROW)
    await aHold({ slot, lane: 3, expiresAt: addMinutes(NOW, minutes) })
    await changeHours({ closes: '09:30' })
    await run()
    expect((await slotsOn(TOMORROW))[2]).toBe(expected)
  })

  it('adds lanes', async () => {
    await changeHours({ lanes: 5 })
    expect(await run()).toMatchObject({ placesRemoved: 0, placesAdded: 6 * 4 * 2 })
    expect((await slotsOn(TOMORROW))[0]).toBe('09:00 12345')
  })

  it('takes lanes away, a free one for each that an owner keeps, and evens it out when the owner leaves', async () => {
    await aReservation({ owns: [await slotAt('09:00', TOMORROW)], lane: 3 })
    await changeHours({ lanes: 2 })
    await run()
    expect((await slotsOn(TOMORROW)).slice(0, 2)).toEqual(['09:00 13', '09:15 12'])
    expect(await run()).toMatchObject({ placesAdded: 0, placesRemoved: 0 })
    await database().update(places).set({ reservationId: null })
    await run()
    expect((await slotsOn(TOMORROW))[0]).toBe('09:00 12')
  })

  it('shares free lanes anew and leaves those with an owner', async () => {
    await aReservation({ owns: [await slotAt('09:00', TOMORROW)], lane: 3 })
    await changeHours({ walkInLanes: 2 })
    expect(await run()).toEqual({ placesAdded: 0, placesRemoved: 0, stranded: 0 })
    const { id } = await slotAt('09:00', TOMORROW)
    const rows = await database().select().from(places).where(eq(places.slotId, id)).orderBy(places.lane)
    expect(rows.map(({ channel }) => channel)).toEqual(['shared', 'walk_in', 'shared'])
  })

  it('cuts slots anew, but not beneath somebody who owns a longer one', async () => {
    await changeHours({ slotMinutes: 30 })
    await run()
    expect(await slotsOn(TOMORROW)).toEqual(['09:00 123', '09:30 123'])
    await aReservation({ owns: [await slotAt('09:00', TOMORROW)] })
    await changeHours({ slotMinutes: 10 })
    expect(await run()).toMatchObject({ stranded: 0 })
    expect(await slotsOn(TOMORROW)).toEqual(['09:00 123', '09:30 123', '09:40 123', '09:50 123'])
    const kept = await slotAt('09:00', TOMORROW)
    expect(clockOf(kept.endsAt)).toBe('09:30')
  })

  it('makes a slot longer with its owner in it', async () => {
    await aReservation({ owns: [await slotAt('09:00', TOMORROW)] })
    await changeHours({ slotMinutes: 20 })
    expect(await run()).toMatchObject({ stranded: 0 })
    expect(await slotsOn(TOMORROW)).toEqual(['09:00 123', '09:20 123', '09:40 123'])
    expect(clockOf((await slotAt('09:00', TOMORROW)).endsAt)).toBe('09:20')
  })
})
