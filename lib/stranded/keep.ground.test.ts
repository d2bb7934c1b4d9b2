import { beforeEach, describe, expect, it } from 'vitest'
import { NOW, staffMember, visitor } from '#db/testing/factories.ts'
import { anOpenedCounter, nothingRemade, OPEN_DAY, remakePlaces } from '#db/testing/opened-counter.ts'
import { changeHours, placesOf, slotsOn } from '#db/testing/opening.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { listed, seen } from '#db/testing/stranded.ts'
import type { StaffMember } from '#lib/actor.ts'
import { forgetRemembered } from '#lib/memo.ts'
import { holdPlace } from '#lib/reservations/hold.ts'
import { addMinutes } from '#lib/time.ts'
import { keepStranded } from './keep.ts'

let clerk: StaffMember
let open: Awaited<ReturnType<typeof anOpenedCounter>>

beforeEach(async () => {
  await resetDatabase()
  clerk = await staffMember({ role: 'clerk' })
  open = await anOpenedCounter({ firstMinutes: 30 })
})

const keep = (visit: { id: string; version: number }) => keepStranded(clerk, { people: [seen(visit)] }, NOW)

describe('who was kept is stranded again', () => {
  it('when the time at which the counter had too few places goes altogether', async () => {
    await open.visitAt(['09:00'], 1, addMinutes(NOW, -5))
    const last = await open.visitAt(['09:00'], 2)
    await changeHours({ lanes: 1 })
    await remakePlaces()
    await keep(last)
    await changeHours({ opens: '09:30' })
    expect(await remakePlaces()).toMatchObject({ stranded: 2 })
    expect(await listed(clerk)).toContainEqual(
      expect.objectContaining({
        id: last.id,
        cause: expect.objectContaining({ kind: 'change', isFewer: false }),
      }),
    )
    expect(await remakePlaces()).toEqual(nothingRemade)
  })

  it('when the counter does not open on that day any more', async () => {
    const late = await open.visitAt(['09:45'], 1)
    await changeHours({ closes: '09:30' })
    await remakePlaces()
    await keep(late)
    expect(await listed(clerk)).toEqual([])
    await changeHours({ closes: '09:15' })
    expect(await remakePlaces()).toMatchObject({ stranded: 0 })
    await changeHours({ weekdays: [1] })
    expect(await remakePlaces()).toMatchObject({ stranded: 1 })
    expect(await listed(clerk)).toMatchObject([{ id: late.id, cause: { isFewer: false } }])
    await keep(late)
    expect(await remakePlaces()).toEqual(nothingRemade)
    expect(await listed(clerk)).toEqual([])
  })

  it('when another slot is cut across the same lane; kept once more it has a lane beyond', async () => {
    const visit = await open.visitAt(['09:30', '09:45'], 2)
    await changeHours({ closes: '09:30' })
    await remakePlaces()
    await keep(visit)
    await changeHours({ opens: '09:00', closes: '10:00', slotMinutes: 20, lanes: 2 })
    expect(await remakePlaces()).toMatchObject({ stranded: 1 })
    expect(await listed(clerk)).toMatchObject([{ id: visit.id }])
    await keep(visit)
    expect(await listed(clerk)).toEqual([])
    expect((await placesOf(visit.id)).map(({ lane }) => lane)).toEqual([3, 3])
    expect(await remakePlaces()).toEqual(nothingRemade)
    expect(await slotsOn(OPEN_DAY)).toEqual(['09:00 12', '09:20 12', '09:30 w3', '09:40 12', '09:45 w3'])
  })

  it('and is not in the way of who books a long visit across it', async () => {
    const visit = await open.visitAt(['09:30'], 2)
    await changeHours({ closes: '10:00', slotMinutes: 20, lanes: 2 })
    await remakePlaces()
    await keep(visit)
    forgetRemembered()
    const wish = {
      counterId: open.counterId,
      visitors: [{ serviceId: open.serviceId, attendance: 'self' as const }],
      startsAt: new Date(`${OPEN_DAY}T09:20:00+09:00`),
    }
    expect(await holdPlace(visitor(), wish, undefined, NOW)).toMatchObject({ ok: true })
  })

  it('but not while a change leaves the day, the time and the lane as they are', async () => {
    await open.visitAt(['09:00'], 1, addMinutes(NOW, -5))
    const last = await open.visitAt(['09:00'], 2)
    await changeHours({ lanes: 1 })
    await remakePlaces()
    await keep(last)
    await changeHours({ closes: '09:45' })
    expect(await remakePlaces()).toMatchObject({ stranded: 0 })
    expect(await listed(clerk)).toEqual([])
  })
})
