import type { Connection } from '#db/client.ts'
import { settings } from '#db/schema/settings.ts'
import { citySettings } from './input.ts'
import { countPeople } from './read-people.ts'
import { isContradiction, type SaveRefusal } from './rules.ts'

/**
 * Why settings cannot stay as they stand in this transaction: they contradict one another, or residents' data would be
 * left lying where nobody sees it. The form of the settings asks before; a whole file of them, or taking one back, asks
 * here.
 */
export async function keptRefusal(tx: Connection): Promise<Exclude<SaveRefusal, 'changed_meanwhile'> | null> {
  const rows = await tx.select().from(settings)
  const kept = citySettings.parse(Object.fromEntries(rows.map(({ key, value }) => [key, value])))
  if (isContradiction(kept)) return 'notice_needs_data'
  return kept.residentData === 'none' && (await countPeople(tx)) > 0 ? 'data_stored' : null
}
