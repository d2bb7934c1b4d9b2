import type { StaffMember } from '#lib/actor.ts'
import type { Result } from '#lib/result.ts'
import type { CallRefusal } from './rules.ts'
import { saveCalled } from './save-called.ts'

/** Ticks off that somebody was called, with who did and when. The first who did it stays; a second one is told. */
export const markCalled = (staff: StaffMember, id: string, now: Date): Promise<Result<null, CallRefusal>> =>
  saveCalled(staff, { id, isCalled: true }, now)
