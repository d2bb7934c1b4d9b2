import type { StaffMember } from '#lib/actor.ts'
import type { Result } from '#lib/result.ts'
import type { SeenVisit } from './input.ts'
import { recordMark } from './record-mark.ts'
import type { MarkRefusal } from './rules.ts'

/** 対応済: what the people came for is done. */
export const markServed = (
  staff: StaffMember,
  visit: SeenVisit,
  now: Date,
): Promise<Result<null, MarkRefusal>> => recordMark(staff, visit, 'served', now)
