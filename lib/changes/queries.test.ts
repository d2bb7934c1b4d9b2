import { beforeEach, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { NOW, staffMember } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import type { StaffMember } from '#lib/actor.ts'
import { batches, PAGE } from './queries.ts'
import { recordChanges } from './record.ts'

let staff: StaffMember

beforeEach(async () => {
  await resetDatabase()
  staff = await staffMember()
})

/** Records acts of one instant, each of two rows, and answers their ids in the order in which they were done. */
async function acts(count: number): Promise<string[]> {
  const ids: string[] = []
  for (let number = 0; number < count; number += 1) {
    const changes = ['a', 'b'].map((key) => ({
      thing: 'setting' as const,
      thingId: key,
      before: null,
      after: { key, value: number },
    }))
    ids.push(await recordChanges(database(), staff, 'setting_saved', changes, NOW))
  }
  return ids
}

it('the pages of the record hide no act, although many were done in one instant', async () => {
  const done = await acts(2 * PAGE + 3)
  const shown: string[] = []
  for (let before: string | undefined; ; before = shown.at(-1)) {
    const page = await batches(staff, before ? { before } : {})
    shown.push(...page.map(({ id }) => id))
    if (page.length < PAGE) break
  }
  expect(shown).toEqual(done.toReversed())
})

it('nothing stands before an act that is not there', async () => {
  await acts(1)
  expect(await batches(staff, { before: '00000000-0000-4000-8000-000000000000' })).toEqual([])
})
