import { isDeepStrictEqual } from 'node:util'
import type { Connection } from '#db/client.ts'
import type { WantedChange } from '#db/schema/changes.ts'
import { counters } from '#db/schema/counters.ts'
import type { StaffMember } from '#lib/actor.ts'
import { applyAct } from '#lib/changes/apply-act.ts'
import { newestChange } from '#lib/changes/read-newest.ts'
import { readRows } from '#lib/changes/read-rows.ts'
import { recordChanges } from '#lib/changes/record.ts'
import { plainRow } from '#lib/changes/rules.ts'
import { saveRows } from '#lib/changes/save-rows.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { demand } from '#lib/staff/access.ts'
import type { ServiceValues } from './input.ts'

type Wish = { id: string; values: ServiceValues; counterIds: readonly string[]; seen: number }

/**
 * Saves what is told about a service and which counters take it, and records it. Visits that are booked keep their
 * times and their length. Refused when somebody else saved meanwhile.
 */
export async function saveService(
  staff: StaffMember,
  { id, values, counterIds, seen }: Wish,
  now: Date,
): Promise<Result<null, 'changed_meanwhile'>> {
  demand(staff, 'services.edit')
  return await applyAct(async (tx) => {
    const before = (await readRows(tx, 'service', [id], 'locking')).get(id)
    if (!before || (await newestChange(tx, [['service', id]])) !== seen) return refused('changed_meanwhile')
    const own = { thing: 'service' as const, thingId: id, before, after: plainRow({ ...before, ...values }) }
    const changes = [own, ...(await takenBy(tx, id, counterIds))].filter(
      (change) => !isDeepStrictEqual(change.before, change.after),
    )
    const written = await saveRows(tx, staff, changes, now)
    if (!written.ok) return written
    if (changes.length > 0) await recordChanges(tx, staff, 'service_saved', changes, now)
    return ok(null)
  })
}

/** What every counter takes, when just these take the service. */
export async function takenBy(
  tx: Connection,
  serviceId: string,
  counterIds: readonly string[],
): Promise<WantedChange[]> {
  const ids = (await tx.select({ id: counters.id }).from(counters).orderBy(counters.id)).map(({ id }) => id)
  const rows = await readRows(tx, 'counter_services', ids, 'locking')
  return ids.map((thingId) => {
    const taken = (rows.get(thingId)?.serviceIds ?? []) as string[]
    const others = taken.filter((id) => id !== serviceId)
    const serviceIds = counterIds.includes(thingId) ? [...others, serviceId].toSorted() : others
    return { thing: 'counter_services', thingId, before: { serviceIds: taken }, after: { serviceIds } }
  })
}
