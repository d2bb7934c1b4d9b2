import { randomUUID } from 'node:crypto'
import { beforeEach, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { capacityChanges } from '#db/schema/counters.ts'
import { aCounter, NOW, someSettings, staffMember, systemJob } from '#db/testing/factories.ts'
import { openCounter } from '#db/testing/opening.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import type { StaffMember } from '#lib/actor.ts'
import { refused } from '#lib/result.ts'
import { generateSlots } from '#lib/slots/generate.ts'
import { addMinutes } from '#lib/time.ts'
import { applyDraft } from './apply.ts'
import { draftChanges } from './draft.ts'
import { dryRun } from './queries.ts'

const DAY = '2026-11-26'
const soon = addMinutes(NOW, 1)
const later = addMinutes(NOW, 2)

let fast: StaffMember
let slow: StaffMember

beforeEach(async () => {
  await resetDatabase()
  await someSettings({ horizonDays: 7 })
  for (const id of ['hall', 'annexe']) {
    await aCounter({ id })
    await openCounter(id)
  }
  await generateSlots(systemJob(), NOW)
  fast = await staffMember({ name: '係長 次郎' })
  slow = await staffMember()
})

/** What a painted quarter of an hour is: a row of its own. */
function painted(
  staff: StaffMember,
  values: { counterId?: string | null; opens?: string; closes?: string } = {},
) {
  const id = randomUUID()
  const shares = { lanes: 3, webLanes: 0, phoneLanes: 1, walkInLanes: 0 }
  const hours = { counterId: 'hall', opens: '09:00', closes: '09:15', ...values }
  const days = { firstDay: DAY, lastDay: DAY, weekdays: null }
  const after = { id, ...days, ...hours, ...shares, reason: {} }
  const changes = [{ thing: 'capacity_change' as const, thingId: id, before: null, after }]
  return draftChanges(staff, { kind: 'painted', backTo: '/staff', changes }, NOW)
}

it('of two who paint the same time, one wins, and the other reads who it was', async () => {
  const [first, second] = [await painted(fast), await painted(slow)]
  expect(await applyDraft(fast, first, soon)).toMatchObject({ ok: true })
  expect(await applyDraft(slow, second, later)).toEqual(refused('changed_meanwhile'))
  expect(await dryRun(slow, second, later)).toMatchObject({
    isCurrent: false,
    faster: { name: '係長 次郎', at: soon },
  })
  expect(await database().$count(capacityChanges)).toBe(1)
})

it('two who paint other times or other counters, or change all of them, are not in the way of one another', async () => {
  const [first, next, elsewhere] = [
    await painted(fast),
    await painted(slow, { opens: '09:15', closes: '09:30' }),
    await painted(slow, { counterId: 'annexe' }),
  ]
  const all = await painted(slow, { counterId: null })
  expect(await applyDraft(fast, first, soon)).toMatchObject({ ok: true })
  for (const draft of [next, elsewhere, all])
    expect(await applyDraft(slow, draft, later)).toMatchObject({ ok: true })
  expect(await database().$count(capacityChanges)).toBe(4)
})
