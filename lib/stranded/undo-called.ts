import type { StaffMember } from '#lib/actor.ts'
import type { Result } from '#lib/result.ts'
import type { CallRefusal } from './rules.ts'
import { saveCalled } from './save-called.ts'

/** Puts somebody back among those who are still to be called: ticked off by mistake, or nobody answered after all. */
export const undoCalled = (staff: StaffMember, id: string, now: Date): Promise<Result<null, CallRefusal>> =>
  saveCalled(staff, { id, isCalled: false }, now)
