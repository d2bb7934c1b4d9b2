import { beforeEach, expect, it } from 'vitest'
import { aReservation, aSlot, NOW, staffMember } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import type { StaffMember } from '#lib/actor.ts'
import { markStepDone } from '#lib/steps/mark-step.ts'
import { addMinutes } from '#lib/time.ts'
import { markArrived } from './mark-arrived.ts'
import { markServed } from './mark-served.ts'
import { lastActOn, todaysVisits } from './queries.ts'

let first: StaffMember & { name: string }
let visit: Awaited<ReturnType<typeof aReservation>>

beforeEach(async () => {
  await resetDatabase()
  first = await staffMember({ role: 'clerk' })
  visit = await aReservation({ owns: [await aSlot({ startsAt: addMinutes(NOW, 30) })] })
})

it('names the colleague who acted last and what they did, on the list and alone', async () => {
  const reader = await staffMember({ role: 'clerk' })
  expect(await lastActOn(reader, visit.id)).toBeNull()
  await markArrived(first, { reservationId: visit.id, version: 1 }, NOW)
  const arrived = { kind: 'arrived', at: NOW, actorKind: 'staff', by: first.name }
  expect(await lastActOn(reader, visit.id)).toEqual(arrived)
  const counterIds = [visit.counterId]
  expect(await todaysVisits(reader, counterIds, NOW)).toMatchObject([{ id: visit.id, last: arrived }])
})

it('a step with one of the persons is an act on the visit', async () => {
  await markArrived(first, { reservationId: visit.id, version: 1 }, NOW)
  const other = await staffMember({ role: 'clerk' })
  const step = { number: visit.number, position: 1, version: 0, step: 'reservation', item: ['i0'] }
  expect(await markStepDone(other, step, addMinutes(NOW, 2))).toMatchObject({ ok: true })
  expect(await lastActOn(first, visit.id)).toMatchObject({ kind: 'step', by: other.name })
  await markServed(first, { reservationId: visit.id, version: 3 }, addMinutes(NOW, 2))
  expect(await lastActOn(first, visit.id)).toMatchObject({ kind: 'served', by: first.name })
})
