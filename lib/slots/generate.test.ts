import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { closures, counters, exclusions, specialOpenings } from '#db/schema/counters.ts'
import { places, slots } from '#db/schema/slots.ts'
import { aCounter, NOW, someSettings, systemJob } from '#db/testing/factories.ts'
import { changeHours, openCounter, slotAt, slotsOn } from '#db/testing/opening.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { addMinutes, type Day } from '#lib/time.ts'
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

describe('generating slots', () => {
  it('adds what is planned from now to the horizon and answers how much', async () => {
    await changeHours({ opens: '10:00', closes: '11:00' })
    // From Tuesday 10:00 to Wednesday of the week after, the eighth day: seven working days.
    expect(await run()).toEqual({ placesAdded: 7 * 4 * 3, placesRemoved: 0, stranded: 0 })
    expect(await slotsOn('2026-11-24')).toEqual(['10:00 123', '10:15 123', '10:30 123', '10:45 123'])
    expect(await slotsOn('2026-11-28')).toEqual([])
    expect(await slotsOn('2026-12-02')).toHaveLength(4)
    expect(await slotsOn('2026-12-03')).toEqual([])
  })

  it('changes nothing when it runs again', async () => {
    await run()
    const before = await database().select().from(slots)
    expect(await run()).toEqual({ placesAdded: 0, placesRemoved: 0, stranded: 0 })
    expect(await database().select().from(slots)).toEqual(before)
  })

  it('adds a day when a day has passed and leaves history alone', async () => {
    await run()
    await changeHours({ opens: '14:00', closes: '15:00' })
    await run(addMinutes(NOW, 24 * 60))
    expect(await slotsOn('2026-11-25')).toEqual([
      '09:00 123',
      '09:15 123',
      '09:30 123',
      '09:45 123',
      '14:00 123',
      '14:15 123',
      '14:30 123',
      '14:45 123',
    ])
    expect(await slotsOn('2026-11-26')).toEqual(['14:00 123', '14:15 123', '14:30 123', '14:45 123'])
    expect(await slotsOn('2026-12-03')).toHaveLength(4)
  })

  it('makes slots since an earlier moment when asked to', async () => {
    await generateSlots(systemJob(), NOW, addMinutes(NOW, -7 * 24 * 60))
    expect(await slotsOn('2026-11-17')).toEqual([])
    expect(await slotsOn('2026-11-18')).toHaveLength(4)
    expect(await slotsOn('2026-11-24')).toHaveLength(4)
  })

  it('gives lanes to channels from the first to the last', async () => {
    await changeHours({ lanes: 4, phoneLanes: 1, walkInLanes: 1 })
    await run()
    const { id } = await slotAt('09:00', TOMORROW)
    const rows = await database().select().from(places).where(eq(places.slotId, id)).orderBy(places.lane)
    expect(rows.map(({ channel }) => channel)).toEqual(['shared', 'shared', 'phone', 'walk_in'])
  })

  it('keeps to exceptions of one counter and of all', async () => {
    await aCounter({ id: 'other' })
    await openCounter('other', { lanes: 1 })
    const reason = { ja: '' }
    await database().insert(closures).values({ firstDay: '2026-11-26', lastDay: '2026-11-26', reason })
    await database()
      .insert(exclusions)
      .values({ counterId, firstDay: TOMORROW, lastDay: TOMORROW, opens: '09:00', closes: '09:30', reason })
    await database().insert(specialOpenings).values({
      counterId,
      firstDay: '2026-11-28',
      lastDay: '2026-11-28',
      opens: '09:00',
      closes: '09:30',
      slotMinutes: 15,
      lanes: 1,
      reason,
    })
    await run()
    expect(await slotsOn('2026-11-26')).toEqual([])
    expect(await slotsOn(TOMORROW)).toEqual(['09:00 1', '09:15 1', '09:30 1123', '09:45 1123'])
    expect(await slotsOn('2026-11-28')).toEqual(['09:00 1', '09:15 1'])
  })

  it('removes the slots of a counter that was given up', async () => {
    await run()
    await database().update(counters).set({ archivedAt: NOW })
    expect(await run()).toMatchObject({ placesRemoved: 6 * 4 * 3 })
    expect(await database().select().from(slots)).toEqual([])
  })
})
