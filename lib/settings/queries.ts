import { database } from '#db/client.ts'
import { settings } from '#db/schema/settings.ts'
import { remembered } from '#lib/memo.ts'
import { type CitySettings, citySettings as schema } from './input.ts'

/** What this city decided, else what is shipped. A change reaches every process within five seconds. */
export const citySettings = remembered({ seconds: 5 }, async (): Promise<CitySettings> => {
  const rows = await database().select().from(settings)
  return schema.parse(Object.fromEntries(rows.map(({ key, value }) => [key, value])))
})
