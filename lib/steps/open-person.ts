import type { StaffMember } from '#lib/actor.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { demand } from '#lib/staff/access.ts'
import { changeProgress } from './change-progress.ts'
import type { SeenPerson } from './input.ts'
import type { StepRefusal } from './rules.ts'

/** Takes the end of a person's steps back, as an event; a visit that was served by it is not served any more. */
export function openPerson(
  staff: StaffMember,
  seen: SeenPerson,
  now: Date,
): Promise<Result<null, StepRefusal>> {
  demand(staff, 'desk.mark')
  return changeProgress(
    staff,
    seen,
    {
      act: 'person_reopened',
      decide: ({ situation: { progress, status, seen: version } }) => {
        if (progress.version !== version) return refused('changed_meanwhile')
        if (!progress.isClosed || (status !== 'served' && status !== 'arrived'))
          return refused('not_possible')
        return ok({ kind: 'reopened', closing: null })
      },
    },
    now,
  )
}
