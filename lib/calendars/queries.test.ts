import { randomUUID } from 'node:crypto'
import { beforeEach, expect, it } from 'vitest'
import { aCounter, aReservation, NOW, someSettings, staffMember, systemJob } from '#db/testing/factories.ts'
import { openCounter, slotAt } from '#db/testing/opening.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import type { CounterScope, StaffMember } from '#lib/actor.ts'
import { generateSlots } from '#lib/slots/generate.ts'
import { draftChanges } from './draft.ts'
import { dryRun } from './queries.ts'

const DAY = '2026-11-26'

/** A closure of every counter on a day on which somebody is booked at the hall and at the annexe. */
function closingAll(staff: StaffMember) {
  const id = randomUUID()
  const after = { id, counterId: null, firstDay: DAY, lastDay: DAY, reason: { ja: '点検' } }
  const changes = [{ thing: 'closure' as const, thingId: id, before: null, after }]
  return draftChanges(staff, { kind: 'closure_saved', backTo: '/staff/settings', changes }, NOW)
}

beforeEach(async () => {
  await resetDatabase()
  await someSettings({ horizonDays: 7 })
  for (const id of ['hall', 'annexe']) {
    await aCounter({ id })
    await openCounter(id)
  }
  await generateSlots(systemJob(), NOW)
  await aReservation({ owns: [await slotAt('09:00', DAY, 'hall')], email: 'a@example.jp', locale: 'vi' })
  await aReservation({ owns: [await slotAt('09:00', DAY, 'annexe')] })
})

it('says in which languages how many would be told, and by what', async () => {
  const staff = await staffMember()
  expect(await dryRun(staff, await closingAll(staff), NOW)).toMatchObject({
    strandedCount: 2,
    told: [
      { locale: 'ja', reach: 'none', count: 1 },
      { locale: 'vi', reach: 'mail', count: 1 },
    ],
  })
})

it('says which share of the places gives some to another, though there are no more', async () => {
  const staff = await staffMember()
  const id = randomUUID()
  const shared = { lanes: 3, webLanes: 0, phoneLanes: 2, walkInLanes: 0 }
  const days = { firstDay: DAY, lastDay: DAY, weekdays: null, opens: '09:00', closes: '09:30' }
  const after = { id, counterId: 'hall', ...days, ...shared, reason: {} }
  const changes = [{ thing: 'capacity_change' as const, thingId: id, before: null, after }]
  const wish = { kind: 'capacity_change_saved' as const, backTo: '/staff/settings', changes }
  // One of the twelve is booked, in the lane that stays with all.
  expect(await dryRun(staff, await draftChanges(staff, wish, NOW), NOW)).toMatchObject({
    counters: [
      {
        ...{ counterId: 'hall', placesAdded: 0, placesRemoved: 0, stranded: 0 },
        shares: [
          { share: 'shared', before: 11, after: 7 },
          { share: 'phone', before: 0, after: 4 },
        ],
      },
    ],
  })
})

it('names the stranded of those counters alone whose work list one may see', async () => {
  const planner = await staffMember({ permissions: ['calendar.edit'] })
  const draftId = await closingAll(planner)
  expect(await dryRun(planner, draftId, NOW)).toMatchObject({ strandedCount: 2, stranded: null })

  const rights = new Map<string, CounterScope>([...planner.rights, ['stranded.view', ['annexe']]])
  const seen = await dryRun({ ...planner, rights }, draftId, NOW)
  expect(seen).toMatchObject({ strandedCount: 2, hiddenCount: 1 })
  expect(seen?.stranded?.map(({ counterId }) => counterId)).toEqual(['annexe'])
})
