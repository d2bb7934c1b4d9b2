import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { settings } from '#db/schema/settings.ts'
import { resetDatabase } from './reset-database.ts'

it('each worker has a migrated database of its own, which can be emptied', async () => {
  const [own] = await database().execute<{ name: string }>(sql`select current_database() as name`)
  expect(own?.name).toMatch(/^test_\d+_[0-9a-f]{8}_\d$/)
  await resetDatabase()
  expect(await database().select().from(settings)).toEqual([])
})
