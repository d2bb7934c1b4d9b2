import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { places } from '#db/schema/slots.ts'
import { accessKeyHolder, NOW, staffMember } from '#db/testing/factories.ts'
import { anOpenedCounter, nothingRemade, OPEN_DAY, remakePlaces } from '#db/testing/opened-counter.ts'
import { changeHours, slotsOn } from '#db/testing/opening.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { listed, seen } from '#db/testing/stranded.ts'
import type { StaffMember } from '#lib/actor.ts'
import { forgetRemembered } from '#lib/memo.ts'
import { cancelReservation } from '#lib/reservations/cancel.ts'
import { availability } from '#lib/slots/queries.ts'
import { addMinutes, clockOf } from '#lib/time.ts'
import { keepStranded } from './keep.ts'

let clerk: StaffMember
let open: Awaited<ReturnType<typeof anOpenedCounter>>

beforeEach(async () => {
  await resetDatabase()
  clerk = await staffMember({ role: 'clerk' })
  open = await anOpenedCounter()
})

const keep = (...visits: { id: string; version: number }[]) =>
  keepStranded(clerk, { people: visits.map(seen) }, NOW)

/** The times that residents see, with the free places of each. */
async function shown(): Promise<string[]> {
  forgetRemembered()
  const wanted = { counterIds: [open.counterId], serviceIds: [open.serviceId] }
  const question = { ...wanted, minutes: 15, from: OPEN_DAY, until: OPEN_DAY }
  const [counter] = await availability(question, NOW)
  return (counter?.slots ?? []).map(({ startsAt, free }) => `${clockOf(startsAt)} ${free}`)
}

describe('an extra place', () => {
  it('is opened where the calendar has no time any more, for its owner alone', async () => {
    const [kept, waiting] = [await open.visitAt('09:30', 2), await open.visitAt('09:30', 3)]
    await changeHours({ closes: '09:30' })
    await remakePlaces()
    expect(await slotsOn(OPEN_DAY)).toEqual(['09:00 123', '09:15 123', '09:30 w23'])
    expect(await keep(kept)).toEqual({ done: 1, refused: [] })
    expect(await slotsOn(OPEN_DAY)).toEqual(['09:00 123', '09:15 123', '09:30 23'])
    expect(await listed(clerk)).toMatchObject([{ id: waiting.id, cause: { isFewer: false } }])
    expect(await shown()).toEqual(['09:00 3', '09:15 3'])
    expect(await remakePlaces()).toEqual(nothingRemade)
    expect(await listed(clerk)).toMatchObject([{ id: waiting.id }])
  })

  it('is opened beyond the lanes, and takes none from others', async () => {
    const [first, last] = [
      await open.visitAt('09:00', 1, addMinutes(NOW, -5)),
      await open.visitAt('09:00', 2),
    ]
    await changeHours({ lanes: 1 })
    await remakePlaces()
    expect(await listed(clerk)).toMatchObject([{ id: last.id, cause: { kind: 'change', isFewer: true } }])
    await keep(last)
    expect(await listed(clerk)).toEqual([])
    await cancelReservation(accessKeyHolder(first.id), NOW)
    await database().update(places).set({ freeFrom: null })
    expect(await remakePlaces()).toEqual(nothingRemade)
    expect(await shown()).toEqual(['09:00 1', '09:15 1', '09:30 1', '09:45 1'])
  })

  it('goes when the visit is cancelled', async () => {
    const [kept, beyond] = [await open.visitAt('09:30'), await open.visitAt('09:00', 2)]
    await open.visitAt('09:00', 1, addMinutes(NOW, -5))
    await changeHours({ closes: '09:30', lanes: 1 })
    await remakePlaces()
    await keep(kept, beyond)
    for (const { id } of [kept, beyond]) await cancelReservation(accessKeyHolder(id), NOW)
    expect(await slotsOn(OPEN_DAY)).toEqual(['09:00 1', '09:15 1', '09:30 '])
    expect(await shown()).toEqual(['09:00 0', '09:15 1'])
    expect(await remakePlaces()).toEqual(nothingRemade)
    expect(await slotsOn(OPEN_DAY)).toEqual(['09:00 1', '09:15 1'])
  })

  it('becomes an ordinary one when the calendar has the time again', async () => {
    const kept = await open.visitAt('09:30', 2)
    await changeHours({ closes: '09:30' })
    await remakePlaces()
    await keep(kept)
    await changeHours({ closes: '10:00' })
    expect(await remakePlaces()).toMatchObject({ placesRemoved: 0, stranded: 0 })
    expect(await slotsOn(OPEN_DAY)).toContain('09:30 123')
    await changeHours({ closes: '09:30' })
    expect(await remakePlaces()).toMatchObject({ stranded: 1 })
    expect(await listed(clerk)).toMatchObject([{ id: kept.id }])
  })
})
