import { beforeEach, expect, it } from 'vitest'
import { aCounter, accessKeyHolder, NEXT_WEEK, NOW, staffMember } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { aStop, aVisit, seen, withdraw } from '#db/testing/stranded.ts'
import type { StaffMember } from '#lib/actor.ts'
import { cancelReservation } from '#lib/reservations/cancel.ts'
import { liftStop } from '#lib/stops/lift.ts'
import { addMinutes } from '#lib/time.ts'
import { cancelStranded } from './cancel.ts'
import { keepStranded } from './keep.ts'
import { moveStranded } from './move.ts'
import { fasterWithVisits, liftedFrom } from './queries.ts'
import { handledPath } from './rules.ts'

const LATER = addMinutes(NOW, 1)

let fast: StaffMember
let slow: StaffMember

beforeEach(async () => {
  await resetDatabase()
  fast = await staffMember({ role: 'clerk', name: '係長 次郎' })
  slow = await staffMember({ role: 'clerk' })
})

const note = { ja: '' }

it.each(['moved', 'cancelled', 'kept'] as const)('an act for many that another %s first', async (kind) => {
  const { visit, first, counterId } = await aVisit()
  await withdraw(first)
  const to = { counterId, startsAt: addMinutes(NEXT_WEEK, 15) }
  const act = {
    moved: (staff: StaffMember, at: Date) =>
      moveStranded(staff, { moves: [{ ...seen(visit), ...to }], note }, at),
    cancelled: (staff: StaffMember, at: Date) => cancelStranded(staff, { people: [seen(visit)], note }, at),
    kept: (staff: StaffMember, at: Date) => keepStranded(staff, { people: [seen(visit)] }, at),
  }
  expect(await act[kind](fast, NOW)).toMatchObject({ done: 1 })
  const isDone = { number: visit.number, reason: 'done_already' }
  for (const late of Object.values(act))
    expect(await late(slow, LATER)).toEqual({ done: 0, refused: [isDone] })

  const told = { number: visit.number, handled: { kind, at: NOW, by: '係長 次郎' }, last: null }
  expect(await fasterWithVisits(slow, [visit.number])).toEqual([told])
  const { id: elsewhere } = await aCounter()
  const other = await staffMember({ role: 'clerk', counterIds: [elsewhere] })
  expect(await fasterWithVisits(other, [visit.number])).toEqual([])
})

it('tells what somebody did themselves after the office', async () => {
  const { visit, first } = await aVisit()
  await withdraw(first)
  await keepStranded(fast, { people: [seen(visit)] }, NOW)
  await cancelReservation(accessKeyHolder(visit.id), LATER)
  expect(await fasterWithVisits(slow, [visit.number])).toMatchObject([
    { handled: null, last: { kind: 'cancelled', at: LATER, by: null } },
  ])
  expect(await fasterWithVisits(slow, [])).toEqual([])
})

it('tells who lifted the stop that made keeping needless', async () => {
  const { visit, counterId } = await aVisit()
  const stop = await aStop({ counterId })
  await aStop({ counterId, startsAt: addMinutes(visit.endsAt, 60), liftedAt: LATER })
  expect(await liftStop(fast, { id: stop.id, version: stop.version }, LATER)).toMatchObject({ ok: true })
  const { refused: late } = await keepStranded(slow, { people: [seen(visit)] }, LATER)
  expect(late).toEqual([{ number: visit.number, reason: 'not_in_the_way' }])
  expect(handledPath('keep', { done: 0, refused: late })).toContain(`freed=${visit.number}`)
  expect(await liftedFrom(slow, [visit.number])).toEqual([
    { number: visit.number, handled: { kind: 'lifted', at: LATER, by: '係長 次郎' }, last: null },
  ])
  const { id: elsewhere } = await aCounter()
  const other = await staffMember({ role: 'clerk', counterIds: [elsewhere] })
  expect(await liftedFrom(other, [visit.number])).toEqual([])
  expect(await liftedFrom(slow, [])).toEqual([])
})
