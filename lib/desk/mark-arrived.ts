import type { StaffMember } from '#lib/actor.ts'
import type { Result } from '#lib/result.ts'
import type { SeenVisit } from './input.ts'
import { recordMark } from './record-mark.ts'
import type { MarkRefusal } from './rules.ts'

/** 来場: the people of a booking stand at the counter and wait to be called. */
export const markArrived = (
  staff: StaffMember,
  visit: SeenVisit,
  now: Date,
): Promise<Result<null, MarkRefusal>> => recordMark(staff, visit, 'arrived', now)
