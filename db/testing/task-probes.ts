import type { aHiddenResident } from '#db/testing/protected.ts'
import type { StaffMember } from '#lib/actor.ts'
import { taskPages, tasksOfStaff } from '#lib/tasks/queries.ts'

type Hidden = Awaited<ReturnType<typeof aHiddenResident>>

type Probe = (staff: StaffMember, world: unknown, hidden: Hidden | undefined) => Promise<unknown>

const UNUSED = '0000000001'

/** Every question of staff about tasks. */
export const taskProbes: Record<string, Probe[]> = {
  'tasks/queries:tasksOfStaff': [
    (staff) => tasksOfStaff(staff, { state: 'open' }),
    (staff, _, who) => tasksOfStaff(staff, { state: 'open', q: who?.person.number ?? UNUSED }),
  ],
  'tasks/queries:taskPages': [(staff) => taskPages(staff, { state: 'open', q: '' })],
}
