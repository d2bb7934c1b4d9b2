import { expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { NOW, staffMember } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { tracesOf } from '#db/testing/traces.ts'
import { recordChanges } from './record.ts'

it('settings_changed is traced with the act that was recorded, and not with one that came to nothing', async () => {
  await resetDatabase()
  const staff = await staffMember()
  const id = await database().transaction((tx) => recordChanges(tx, staff, 'counter', [], NOW))
  await database()
    .transaction(async (tx) => {
      await recordChanges(tx, staff, 'counter', [], NOW)
      throw new Error('taken back')
    })
    .catch((error: Error) => expect(error.message).toBe('taken back'))
  expect(await tracesOf(staff)).toEqual([['settings_changed', 'settings', id]])
})
