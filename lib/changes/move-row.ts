import { asc, isNull } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'
import type { WantedChange } from '#db/schema/changes.ts'
import { counters } from '#db/schema/counters.ts'
import { services } from '#db/schema/services.ts'
import type { StaffMember } from '#lib/actor.ts'
import { applyAct } from './apply-act.ts'
import { readRows } from './read-rows.ts'
import { recordChanges } from './record.ts'
import { type Direction, moved } from './rules.ts'
import { saveRows } from './save-rows.ts'

const tables = { counter: counters, service: services } as const

/**
 * Moves a counter or a service one step up or down in the order in which residents see them, and numbers the order anew.
 * At the end of the list, and when somebody else has just moved something, nothing happens: the list shows what is.
 * The caller has asked for the right.
 */
export async function moveRow(
  staff: StaffMember,
  thing: keyof typeof tables,
  id: string,
  direction: Direction,
  now: Date,
): Promise<void> {
  await applyAct(async (tx) => {
    const order = await shownOrder(tx, thing)
    const rows = await readRows(tx, thing, order, 'locking')
    const changes = moved(order, id, direction).flatMap((thingId, index): WantedChange[] => {
      const before = rows.get(thingId)
      const position = index + 1
      return before && before.position !== position
        ? [{ thing, thingId, before, after: { ...before, position } }]
        : []
    })
    if (changes.length === 0) return
    const saved = await saveRows(tx, staff, changes, now)
    if (saved.ok) await recordChanges(tx, staff, `${thing}_moved`, changes, now)
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
