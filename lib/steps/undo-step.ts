import type { StaffMember } from '#lib/actor.ts'
import { ok, refused } from '#lib/result.ts'
import { changeProgress, type Decide } from './change-progress.ts'
import type { SeenPerson } from './input.ts'
import { lastStep, personRefusal } from './rules.ts'

/** Takes the last step of a person back. What was done stays in the record, and so does that it was taken back. */
export const undoStep = (staff: StaffMember, seen: SeenPerson, now: Date) =>
  changeProgress(staff, seen, { act: 'step_undone', decide: withoutLast }, now)

const withoutLast: Decide = ({ steps, situation }) => {
  const refusal = personRefusal(situation)
  if (refusal) return refused(refusal)
  const { steps: marks } = situation.progress
  const last = lastStep(steps, marks)
  if (!last) return refused('not_possible')
  const { [last.key]: taken, ...left } = marks
  return ok({
    kind: 'undone',
    step: last.key,
    detail: { name: last.name, undoes: taken?.event },
    steps: () => left,
  })
}
