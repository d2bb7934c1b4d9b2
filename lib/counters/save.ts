import { isDeepStrictEqual } from 'node:util'
import type { WantedChange } from '#db/schema/changes.ts'
import type { StaffMember } from '#lib/actor.ts'
import { applyAct } from '#lib/changes/apply-act.ts'
import { newestChange } from '#lib/changes/read-newest.ts'
import { readRows } from '#lib/changes/read-rows.ts'
import { recordChanges } from '#lib/changes/record.ts'
import { isOfCalendar, plainRow } from '#lib/changes/rules.ts'
import { saveRows } from '#lib/changes/save-rows.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { demand } from '#lib/staff/access.ts'
import type { CounterValues } from './input.ts'

type Wish = { id: string; values: CounterValues; serviceIds: readonly string[]; seen: number }

/**
 * Saves what is told about a counter and what it takes, and records it. A change of its season adds or takes places:
 * then nothing is done, and the changes are answered that must wait for their dry run. Refused when somebody else saved
 * meanwhile.
 */
export async function saveCounter(
  staff: StaffMember,
  { id, values, serviceIds, seen }: Wish,
  now: Date,
): Promise<Result<{ waiting: WantedChange[] }, 'changed_meanwhile'>> {
  demand(staff, 'counters.edit')
  return await applyAct(async (tx) => {
    const before = (await readRows(tx, 'counter', [id], 'locking')).get(id)
    const taken = (await readRows(tx, 'counter_services', [id], 'locking')).get(id)
    const newest = await newestChange(tx, [
      ['counter', id],
      ['counter_services', id],
    ])
    if (!before || !taken || newest !== seen) return refused('changed_meanwhile')
    const wanted: WantedChange[] = [
      { thing: 'counter', thingId: id, before, after: plainRow({ ...before, ...values }) },
      {
        thing: 'counter_services',
        thingId: id,
        before: taken,
        after: { serviceIds: serviceIds.toSorted() },
      },
    ]
    const changes = wanted.filter((change) => !isDeepStrictEqual(change.before, change.after))
    if (changes.some(isOfCalendar)) return ok({ waiting: changes })
    const written = await saveRows(tx, staff, changes, now)
    if (!written.ok) return written
    if (changes.length > 0) await recordChanges(tx, staff, 'counter_saved', changes, now)
    return ok({ waiting: [] })
  })
}
