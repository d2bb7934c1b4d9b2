import type { StaffMember } from '#lib/actor.ts'
import { moveRow } from '#lib/changes/move-row.ts'
import type { Direction, Neighbours } from '#lib/changes/rules.ts'
import type { Result } from '#lib/result.ts'
import { demand } from '#lib/staff/access.ts'

/** Moves a service one step up or down in the order in which residents see them, unless somebody was faster. */
export async function moveService(
  staff: StaffMember,
  move: { id: string; direction: Direction } & Neighbours,
  now: Date,
): Promise<Result<null, 'changed_meanwhile'>> {
  demand(staff, 'services.edit')
  return await moveRow(staff, 'service', move, now)
}
