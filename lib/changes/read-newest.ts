import { and, max, not, or, sql } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'
import { changeEntries } from '#db/schema/changes.ts'
import type { ChangedThing } from './rules.ts'

/**
 * The newest recorded change of one or more things, 0 where there is none. A form carries it, so that nobody saves over
 * what somebody else has saved meanwhile. That a thing got another number because one beside it was moved is no such
 * change.
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
    .where(and(or(...isOne), not(isMove)))
  return newest?.id ?? 0
}

const isMove = sql`coalesce(
  ${changeEntries.before} - 'position' - 'updatedAt' = ${changeEntries.after} - 'position' - 'updatedAt', false
)`
