import type { StaffMember } from '#lib/actor.ts'
import { moveRow } from '#lib/changes/move-row.ts'
import type { Direction } from '#lib/changes/rules.ts'
import { demand } from '#lib/staff/access.ts'

/** Moves a counter one step up or down in the order in which residents see them. */
export async function moveCounter(
  staff: StaffMember,
  { id, direction }: { id: string; direction: Direction },
  now: Date,
): Promise<void> {
  demand(staff, 'counters.edit')
  await moveRow(staff, 'counter', id, direction, now)
}
