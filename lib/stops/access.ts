import type { StaffMember } from '#lib/actor.ts'
import { may } from '#lib/staff/access.ts'

type Holder = Pick<StaffMember, 'rights'>

/** Whether somebody may close these counters, each of them; `null` names all there are. */
export const mayStop = (staff: Holder, counterIds: readonly string[] | null): boolean =>
  (counterIds ?? [null]).every((id) => may(staff, 'stops.edit', id))
