import type { StaffMember } from '#lib/actor.ts'
import { applyAct } from '#lib/changes/apply-act.ts'
import { newestChange } from '#lib/changes/read-newest.ts'
import { readRows } from '#lib/changes/read-rows.ts'
import { recordChanges } from '#lib/changes/record.ts'
import { plainRow } from '#lib/changes/rules.ts'
import { saveRows } from '#lib/changes/save-rows.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { demand } from '#lib/staff/access.ts'
import { bringRules } from './input.ts'
import { type BringRule, type PaperAct, papersAfter } from './rules.ts'

/**
 * Adds, changes, moves or removes one paper of a service, and records the list before and after. A paper is named by
 * its place, so this is refused when anything of the service was saved since the list was opened.
 */
export async function savePapers(
  staff: StaffMember,
  { id, act, seen }: { id: string; act: PaperAct; seen: number },
  now: Date,
): Promise<Result<null, 'changed_meanwhile'>> {
  demand(staff, 'services.edit')
  return await applyAct(async (tx) => {
    const before = (await readRows(tx, 'service', [id], 'locking')).get(id)
    if (!before || (await newestChange(tx, [['service', id]])) !== seen) return refused('changed_meanwhile')
    const bring = papersAfter(before.bring as BringRule[], act)
    if (!bring || !bringRules.safeParse(bring).success) return refused('changed_meanwhile')
    const change = { thing: 'service' as const, thingId: id, before, after: plainRow({ ...before, bring }) }
    const written = await saveRows(tx, staff, [change], now)
    if (!written.ok) return written
    await recordChanges(tx, staff, `paper_${act.kind}`, [change], now)
    return ok(null)
  })
}
