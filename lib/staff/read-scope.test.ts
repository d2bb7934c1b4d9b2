import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { reservations } from '#db/schema/reservations.ts'
import { bookingStops } from '#db/schema/stops.ts'
import { NEXT_WEEK, NOW, staffMember } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { actsOf, aStop, aVisit, listed, seen } from '#db/testing/stranded.ts'
import type { StaffMember } from '#lib/actor.ts'
import { cancelAsOffice } from '#lib/desk/cancel-as-office.ts'
import { markArrived } from '#lib/desk/mark-arrived.ts'
import { arrivals, deskCounters, todaysVisits, visitToCancel } from '#lib/desk/queries.ts'
import { readBookings } from '#lib/desk/read-bookings.ts'
import { undoMark } from '#lib/desk/undo-mark.ts'
import { refused } from '#lib/result.ts'
import { changeStop } from '#lib/stops/change.ts'
import { liftStop } from '#lib/stops/lift.ts'
import { openStops } from '#lib/stops/open.ts'
import { stopChoices, stopToEdit } from '#lib/stops/queries.ts'
import { saveNationalStop } from '#lib/stops/save-national.ts'
import { cancelStranded } from '#lib/stranded/cancel.ts'
import { actQuery, callFilter } from '#lib/stranded/input.ts'
import { keepStranded } from '#lib/stranded/keep.ts'
import { markCalled } from '#lib/stranded/mark-called.ts'
import { calls, strandedCount, strandedToHandle } from '#lib/stranded/queries.ts'

type Visit = Awaited<ReturnType<typeof aVisit>>

let [here, elsewhere] = [] as unknown as [Visit, Visit]
let clerk: StaffMember
let chief: StaffMember

beforeEach(async () => {
  await resetDatabase()
  here = await aVisit()
  elsewhere = await aVisit()
  clerk = await staffMember({ role: 'clerk', counterIds: [here.counterId] })
  chief = await staffMember({ role: 'section_chief' })
})

const marked = (visit: Visit) => ({ reservationId: visit.visit.id, version: 1 })

describe('a clerk of one counter, at the desk,', () => {
  it('sees the people of that counter alone', async () => {
    expect((await deskCounters(clerk)).map(({ id }) => id)).toEqual([here.counterId])
    const lists = [here, elsewhere].map(({ counterId }) => todaysVisits(clerk, [counterId], NEXT_WEEK))
    expect((await Promise.all(lists)).map((list) => list.length)).toEqual([1, 0])
    const byNumber = (key: string) => arrivals(clerk, { kind: 'number', key }, NEXT_WEEK)
    expect(await byNumber(here.visit.number)).toHaveLength(1)
    expect(await byNumber(elsewhere.visit.number)).toEqual([])
    expect(await visitToCancel(clerk, { number: elsewhere.visit.number })).toBeNull()
    const span = { from: '2026-12-01', until: '2026-12-05' }
    const table = (counterId: string) => readBookings(clerk, { counterId, ...span }, 'ja')
    expect((await table(here.counterId)).rows).toHaveLength(1)
    expect((await table(elsewhere.counterId)).rows).toEqual([])
  })

  it('marks and cancels nobody elsewhere', async () => {
    expect(await markArrived(clerk, marked(elsewhere), NEXT_WEEK)).toEqual(refused('not_possible'))
    expect(await markArrived(clerk, marked(here), NEXT_WEEK)).toMatchObject({ ok: true })
    await markArrived(chief, marked(elsewhere), NEXT_WEEK)
    const back = { reservationId: elsewhere.visit.id, version: 2 }
    expect(await undoMark(clerk, back, NEXT_WEEK)).toEqual(refused('not_possible'))
    const wish = { ...marked(elsewhere), reason: 'duplicate' as const, note: '' }
    expect(await cancelAsOffice(clerk, wish, NOW)).toEqual(refused('not_possible'))
    const [row] = await database().select().from(reservations).where(eq(reservations.id, elsewhere.visit.id))
    expect(row).toMatchObject({ status: 'arrived', version: 2 })
  })
})

describe('a clerk of one counter, when counters close,', () => {
  beforeEach(async () => {
    await aStop()
  })

  it('has the people of that counter on the list', async () => {
    expect((await listed(clerk)).map(({ id }) => id)).toEqual([here.visit.id])
    expect(await listed(chief)).toHaveLength(2)
    expect([await strandedCount(clerk, NOW), await strandedCount(chief, NOW)]).toEqual([1, 2])
    const asked = actQuery.parse({ act: 'keep', id: [elsewhere.visit.id] })
    expect((await strandedToHandle(clerk, asked, NOW)).people).toEqual([])
  })

  it('acts for nobody elsewhere', async () => {
    const people = [seen(here.visit), seen(elsewhere.visit)]
    await keepStranded(clerk, { people }, NOW)
    expect((await actsOf()).map(({ reservationId }) => reservationId)).toEqual([here.visit.id])
    await cancelStranded(chief, { people: [seen(elsewhere.visit)], note: { ja: '' } }, NOW)
    const open = callFilter.parse({})
    expect(await calls(clerk, open)).toEqual([])
    const [call] = await calls(chief, open)
    expect(await markCalled(clerk, call?.id ?? '', NOW)).toEqual(refused('already_done'))
  })
})

describe('a clerk of one counter who stops booking', () => {
  const wish = (counterIds: string[] | null) => ({
    counterIds,
    serviceIds: [],
    length: 'lifted' as const,
    banner: { ja: '' },
    reason: '停電',
    seen: '0',
  })

  it('chooses that counter, and no other by hand', async () => {
    expect((await stopChoices(clerk)).counters.map(({ id }) => id)).toEqual([here.counterId])
    for (const ids of [[elsewhere.counterId], [here.counterId, elsewhere.counterId], null])
      expect(await openStops(clerk, wish(ids), NOW)).toEqual(refused('not_there'))
    expect(await database().$count(bookingStops)).toBe(0)
  })

  it('neither changes nor lifts the stops of others', async () => {
    const national = { serviceIds: [], startsAt: NOW, endsAt: NEXT_WEEK, banner: { ja: '' }, reason: '' }
    await expect(saveNationalStop(clerk, national, NOW)).rejects.toThrow('stops.edit')
    for (const values of [{ counterId: elsewhere.counterId }, { counterId: null }]) {
      const { id } = await aStop(values)
      const form = { id, version: 1, banner: { ja: '' }, reason: '', length: 'kept' as const }
      expect(await stopToEdit(clerk, id)).toBeNull()
      expect(await changeStop(clerk, form, NOW)).toEqual(refused('not_there'))
      expect(await liftStop(clerk, { id, version: 1 }, NOW)).toEqual(refused('not_there'))
    }
    const own = await aStop({ counterId: here.counterId })
    expect(await liftStop(clerk, { id: own.id, version: 1 }, NOW)).toMatchObject({ ok: true })
  })
})
