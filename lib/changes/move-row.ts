import { asc, isNull } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'
import type { WantedChange } from '#db/schema/changes.ts'
import { counters } from '#db/schema/counters.ts'
import { services } from '#db/schema/services.ts'
import type { StaffMember } from '#lib/actor.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { applyAct } from './apply-act.ts'
import { readRows } from './read-rows.ts'
import { recordChanges } from './record.ts'
import { type Direction, isPassedAsSeen, moved, type Neighbours } from './rules.ts'
import { saveRows } from './save-rows.ts'

const tables = { counter: counters, service: services } as const

/**
 * Moves a counter or a service one step up or down in the order in which residents see them, and numbers the order anew.
 * At the end of the list nothing happens. Refused where the one it would pass is no longer the one that was seen there:
 * somebody else was faster. The caller has asked for the right.
 */
export async function moveRow(
  staff: StaffMember,
  thing: keyof typeof tables,
  move: { id: string; direction: Direction } & Neighbours,
  now: Date,
): Promise<Result<null, 'changed_meanwhile'>> {
  const { id, direction } = move
  return await applyAct(async (tx) => {
    // Two who move at the same moment wait for one another here; the second sees the order of the first.
    const rows = await readRows(tx, thing, await shownOrder(tx, thing), 'locking')
    const order = await shownOrder(tx, thing)
    if (!isPassedAsSeen(order, move)) return refused('changed_meanwhile')
    const changes = moved(order, id, direction).flatMap((thingId, index): WantedChange[] => {
      const before = rows.get(thingId)
      const position = index + 1
      return before && before.position !== position
        ? [{ thing, thingId, before, after: { ...before, position } }]
        : []
    })
    if (changes.length === 0) return ok(null)
    const saved = await saveRows(tx, staff, changes, now)
    if (!saved.ok) return saved
    await recordChanges(tx, staff, `${thing}_moved`, changes, now)
    return ok(null)
  })
}

async function shownOrder(tx: Connection, thing: keyof typeof tables): Promise<string[]> {
  const table = tables[thing]
  const rows = await tx
    .select({ id: table.id })
    .from(table)
    .where(isNull(table.archivedAt))
    .orderBy(asc(table.position), asc(table.id))
  return rows.map(({ id }) => id)
}
