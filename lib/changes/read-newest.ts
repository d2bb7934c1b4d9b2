import { max, or, sql } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'
import { changeEntries } from '#db/schema/changes.ts'
import type { ChangedThing } from './rules.ts'

/**
 * The newest recorded change of one or more things, 0 where there is none. A form carries it, so that nobody saves over
 * what somebody else has saved meanwhile.
 */
export async function newestChange(
  tx: Connection,
  things: readonly (readonly [ChangedThing, string])[],
): Promise<number> {
  const isOne = things.map(
    ([thing, id]) => sql`(${changeEntries.thing} = ${thing} and ${changeEntries.thingId} = ${id})`,
  )
  const [newest] = await tx
    .select({ id: max(changeEntries.id) })
    .from(changeEntries)
    .where(or(...isOne))
  return newest?.id ?? 0
}
