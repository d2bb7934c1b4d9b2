import type { StaffMember } from '#lib/actor.ts'
import { moveRow } from '#lib/changes/move-row.ts'
import type { Direction } from '#lib/changes/rules.ts'
import { demand } from '#lib/staff/access.ts'

/** Moves a service one step up or down in the order in which residents see them. */
export async function moveService(
  staff: StaffMember,
  { id, direction }: { id: string; direction: Direction },
  now: Date,
): Promise<void> {
  demand(staff, 'services.edit')
  await moveRow(staff, 'service', id, direction, now)
}
