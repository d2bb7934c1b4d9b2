import type { StaffMember } from '#lib/actor.ts'
import { moveRow } from '#lib/changes/move-row.ts'
import type { Direction, Neighbours } from '#lib/changes/rules.ts'
import type { Result } from '#lib/result.ts'
import { demand } from '#lib/staff/access.ts'

/** Moves a counter one step up or down in the order in which residents see them, unless somebody was faster. */
export async function moveCounter(
  staff: StaffMember,
  move: { id: string; direction: Direction } & Neighbours,
  now: Date,
): Promise<Result<null, 'changed_meanwhile'>> {
  demand(staff, 'counters.edit')
  return await moveRow(staff, 'counter', move, now)
}
