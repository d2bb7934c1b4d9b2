import { inArray } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { settings } from '#db/schema/settings.ts'
import type { CitySettings } from '#lib/settings/input.ts'
import { someSettings } from './factories.ts'

/** Lets the served city decide otherwise, for a browser journey. Answers what takes it back. */
export async function changeServedSettings(values: Partial<CitySettings>): Promise<() => Promise<void>> {
  const keys = Object.keys(values)
  const before = await database().select().from(settings).where(inArray(settings.key, keys))
  await someSettings(values)
  return async () => {
    await database().delete(settings).where(inArray(settings.key, keys))
    if (before.length > 0) await database().insert(settings).values(before)
  }
}
