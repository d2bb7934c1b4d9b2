import { type Connection, database } from '#db/client.ts'
import { forgetRemembered } from '#lib/memo.ts'
import { type Refused, refused } from '#lib/result.ts'
import { ChangedMeanwhile } from './save-rows.ts'

/**
 * Does an act on the city's settings in one transaction; afterwards this process reads everything anew. Of two who add
 * the same thing at the same moment the slower one is refused, like one who comes later, and nothing of the act stays.
 */
export async function applyAct<Answer>(
  work: (tx: Connection) => Promise<Answer>,
): Promise<Answer | Refused<'changed_meanwhile'>> {
  try {
    return await database().transaction(work)
  } catch (error) {
    if (error instanceof ChangedMeanwhile) return refused('changed_meanwhile')
    throw error
  } finally {
    forgetRemembered()
  }
}
