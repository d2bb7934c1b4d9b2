import { randomUUID } from 'node:crypto'
import type { WantedChange } from '#db/schema/changes.ts'
import type { StaffMember } from '#lib/actor.ts'
import { applyAct } from '#lib/changes/apply-act.ts'
import { newestChange } from '#lib/changes/read-newest.ts'
import { readRows } from '#lib/changes/read-rows.ts'
import { recordChanges } from '#lib/changes/record.ts'
import { saveRows } from '#lib/changes/save-rows.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { citySettings } from '#lib/settings/input.ts'
import { demand } from '#lib/staff/access.ts'
import { renderShipped } from '#lib/visit-work.ts'
import { workAfter } from './change-work.ts'
import type { WorkAct, WorkRefusal } from './rules.ts'

const KEY = 'visitWork'

/**
 * Adds, changes or moves one entry of 窓口の仕事 and records the whole before and after, so that it can be taken back. The
 * first act of a city makes what is shipped its own. Not over somebody else's newer change.
 */
export async function saveWork(
  staff: StaffMember,
  { act, seen }: { act: WorkAct; seen: number },
  now: Date,
): Promise<Result<null, WorkRefusal>> {
  demand(staff, 'steps.edit')
  return await applyAct(async (tx) => {
    const before = (await readRows(tx, 'setting', [KEY], 'locking')).get(KEY) ?? null
    if ((await newestChange(tx, [['setting', KEY]])) !== seen) return refused('changed_meanwhile')
    const work = citySettings.shape[KEY].parse(before?.value) ?? renderShipped()
    const changed = workAfter(work, act, randomUUID())
    if (!changed.ok) return changed
    const value = citySettings.shape[KEY].parse(changed.value)
    const change: WantedChange = { thing: 'setting', thingId: KEY, before, after: { key: KEY, value } }
    const written = await saveRows(tx, staff, [change], now)
    if (!written.ok) return written
    await recordChanges(tx, staff, 'steps_saved', [change], now)
    return ok(null)
  })
}
