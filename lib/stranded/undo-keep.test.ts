import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { reservations } from '#db/schema/reservations.ts'
import { accessKeyHolder, NOW, staffMember } from '#db/testing/factories.ts'
import { anOpenedCounter, nothingRemade, OPEN_DAY, remakePlaces } from '#db/testing/opened-counter.ts'
import { changeHours, slotsOn } from '#db/testing/opening.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { actsOf, aStop, aVisit, listed, seen, withdraw } from '#db/testing/stranded.ts'
import type { StaffMember } from '#lib/actor.ts'
import { cancelReservation } from '#lib/reservations/cancel.ts'
import { liftStop } from '#lib/stops/lift.ts'
import { addMinutes } from '#lib/time.ts'
import { keptFilter } from './input.ts'
import { keepStranded } from './keep.ts'
import { fasterWithKeeping, keptVisits } from './queries.ts'
import { undoKeep } from './undo-keep.ts'

const LATER = addMinutes(NOW, 1)

let clerk: StaffMember

beforeEach(async () => {
  await resetDatabase()
  clerk = await staffMember({ role: 'clerk' })
})

/** Keeps a visit and answers the act. */
async function kept(visit: { id: string; version: number }): Promise<string> {
  await keepStranded(clerk, { people: [seen(visit)] }, NOW)
  const act = (await actsOf()).findLast(({ reservationId }) => reservationId === visit.id)
  if (!act) throw new Error('nobody was kept')
  return act.id
}

describe('taking a keeping back', () => {
  it('withdraws the place that was opened, and brings them back with the cause from before', async () => {
    const visit = await (await anOpenedCounter()).visitAt('09:30', 2)
    await changeHours({ closes: '09:30' })
    await remakePlaces()
    const before = await listed(clerk)
    const actId = await kept(visit)
    expect(await keptVisits(clerk, keptFilter.parse({}), LATER)).toMatchObject([
      { id: actId, number: visit.number },
    ])

    expect(await undoKeep(clerk, actId, LATER)).toEqual({ ok: true, value: null })
    expect(await listed(clerk)).toEqual(before)
    expect(await slotsOn(OPEN_DAY)).toContain('09:30 w2')
    expect(await keptVisits(clerk, keptFilter.parse({}), LATER)).toEqual([])
    expect(await actsOf()).toMatchObject([
      { kind: 'kept' },
      { kind: 'kept_undone', undoes: actId, at: LATER },
    ])
    expect(await remakePlaces()).toEqual(nothingRemade)
    await kept(visit)
    expect(await listed(clerk)).toEqual([])
  })

  it('has its visits found by number and by every column, from either end', async () => {
    const { visitAt } = await anOpenedCounter()
    const visits = [await visitAt('09:45', 2), await visitAt('09:30', 2)]
    await changeHours({ closes: '09:30' })
    await remakePlaces()
    for (const visit of visits) await kept(visit)
    const listedBy = async (asked: object) =>
      (await keptVisits(clerk, keptFilter.parse(asked), LATER)).map(({ number }) => number)
    const numbers = visits.map(({ number }) => number)
    expect(await listedBy({})).toEqual(numbers.toReversed())
    expect(await listedBy({ sort: 'time', order: 'descending' })).toEqual(numbers)
    expect(await listedBy({ sort: 'number' })).toEqual(numbers.toSorted())
    expect(await listedBy({ sort: 'number', order: 'descending' })).toEqual(numbers.toSorted().toReversed())
    expect(await listedBy({ q: numbers[0] })).toEqual([numbers[0]])
  })

  it('puts who was kept in spite of a stop under it again', async () => {
    const { visit, counterId } = await aVisit()
    const stop = await aStop({ counterId })
    const actId = await kept(visit)
    const first = await staffMember({ role: 'clerk', name: '係長 次郎' })
    expect(await undoKeep(first, actId, LATER)).toMatchObject({ ok: true })
    expect(await listed(clerk)).toMatchObject([{ id: visit.id, cause: { id: stop.id } }])
    expect(await undoKeep(clerk, actId, addMinutes(LATER, 1))).toEqual({
      ok: false,
      reason: 'undone_already',
    })
    expect(await fasterWithKeeping(clerk, actId)).toEqual({
      undone: { at: LATER, name: '係長 次郎' },
      last: null,
    })
    expect(await actsOf()).toHaveLength(2)
  })

  it('is refused when nothing is in the way of the visit any more', async () => {
    const { visit, counterId } = await aVisit()
    const { id, version } = await aStop({ counterId })
    const actId = await kept(visit)
    expect(await keptVisits(clerk, keptFilter.parse({}), LATER)).toMatchObject([{ liftedAt: null }])
    const first = await staffMember({ role: 'section_chief', name: '係長 次郎' })
    await liftStop(first, { id, version }, LATER)
    expect(await undoKeep(clerk, actId, LATER)).toEqual({ ok: false, reason: 'not_in_the_way' })
    expect(await keptVisits(clerk, keptFilter.parse({}), LATER)).toMatchObject([
      { liftedAt: LATER, liftedBy: '係長 次郎' },
    ])
    expect(await actsOf()).toHaveLength(1)
  })

  it('is refused when the visit was moved or cancelled since, or is over', async () => {
    const { visit, first } = await aVisit()
    await withdraw(first)
    const actId = await kept(visit)
    const refusal = { ok: false, reason: 'visit_changed' }
    expect(await undoKeep(clerk, actId, visit.endsAt)).toEqual(refusal)
    const here = eq(reservations.id, visit.id)
    await database()
      .update(reservations)
      .set({ startsAt: addMinutes(visit.startsAt, -15) })
      .where(here)
    expect(await undoKeep(clerk, actId, LATER)).toEqual(refusal)
    expect(await keptVisits(clerk, keptFilter.parse({}), LATER)).toEqual([])
    await database().update(reservations).set({ startsAt: visit.startsAt }).where(here)
    await cancelReservation(accessKeyHolder(visit.id), NOW)
    expect(await undoKeep(clerk, actId, LATER)).toEqual(refusal)
    expect(await fasterWithKeeping(clerk, actId)).toMatchObject({
      undone: null,
      last: { kind: 'cancelled', at: NOW, by: null },
    })
    expect(await fasterWithKeeping(clerk, crypto.randomUUID())).toBeNull()
    expect(await actsOf()).toHaveLength(1)
  })

  it('is one act, however many clerks do it at once', async () => {
    const { visit, first } = await aVisit()
    await withdraw(first)
    const actId = await kept(visit)
    const answers = await Promise.all(Array.from({ length: 6 }, () => undoKeep(clerk, actId, LATER)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await actsOf()).toHaveLength(2)
  })

  it('needs the right', async () => {
    const guest = await staffMember({ role: 'guest' })
    await expect(undoKeep(guest, crypto.randomUUID(), NOW)).rejects.toThrow('lacks stranded.handle')
  })
})
