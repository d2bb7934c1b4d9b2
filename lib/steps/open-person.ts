import type { StaffMember } from '#lib/actor.ts'
import { ok, refused } from '#lib/result.ts'
import { changeProgress, type Decide } from './change-progress.ts'
import type { SeenPerson } from './input.ts'

/** Takes the end of a person's steps back, as an event; a visit that was served by it is not served any more. */
export const openPerson = (staff: StaffMember, seen: SeenPerson, now: Date) =>
  changeProgress(staff, seen, { act: 'person_reopened', decide: openAgain }, now)

const openAgain: Decide = ({ situation: { progress, status, seen } }) => {
  if (progress.version !== seen) return refused('changed_meanwhile')
  if (!progress.isClosed || (status !== 'served' && status !== 'arrived')) return refused('not_possible')
  return ok({ kind: 'reopened', closing: null })
}
