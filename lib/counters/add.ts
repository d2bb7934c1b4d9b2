import { eq, max } from 'drizzle-orm'
import { database } from '#db/client.ts'
import type { WantedChange } from '#db/schema/changes.ts'
import { counters, openingRules } from '#db/schema/counters.ts'
import type { StaffMember } from '#lib/actor.ts'
import { applyAct } from '#lib/changes/apply-act.ts'
import { recordChanges } from '#lib/changes/record.ts'
import { plainRow } from '#lib/changes/rules.ts'
import { saveRows } from '#lib/changes/save-rows.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { demand } from '#lib/staff/access.ts'
import type { CounterValues } from './input.ts'

type Wish = {
  id: string
  values: CounterValues
  serviceIds: readonly string[]
  /** The counter whose opening rules it begins with. */
  rulesOf?: string | undefined
}

/**
 * Adds a counter at the end of the order, under an id that it keeps. It has no times yet: where it begins with the
 * opening rules of another one, these are answered and must wait for their dry run.
 */
export async function addCounter(
  staff: StaffMember,
  { id, values, serviceIds, rulesOf }: Wish,
  now: Date,
): Promise<Result<{ waiting: WantedChange[] }, 'id_taken'>> {
  demand(staff, 'counters.edit')
  const added = await applyAct(async (tx) => {
    const [last] = await tx.select({ position: max(counters.position) }).from(counters)
    const row = { ...values, id, position: (last?.position ?? 0) + 1, archivedAt: null }
    const changes: WantedChange[] = [
      { thing: 'counter', thingId: id, before: null, after: plainRow(row) },
      { thing: 'counter_services', thingId: id, before: { serviceIds: [] }, after: { serviceIds } },
    ]
    const written = await saveRows(tx, staff, changes, now)
    if (!written.ok) return written
    await recordChanges(tx, staff, 'counter_added', changes, now)
    return ok(null)
  })
  return added.ok ? ok({ waiting: rulesOf ? await copiedRules(rulesOf, id) : [] }) : refused('id_taken')
}

/** The opening rules of one counter as new ones of another. */
async function copiedRules(from: string, counterId: string): Promise<WantedChange[]> {
  const rules = await database().select().from(openingRules).where(eq(openingRules.counterId, from))
  return rules.map((rule) => {
    const after = { ...plainRow(rule), id: crypto.randomUUID(), counterId }
    return { thing: 'opening_rule', thingId: after.id, before: null, after }
  })
}
