import type { z } from 'zod'
import type { StaffMember } from '#lib/actor.ts'
import { ok, refused } from '#lib/result.ts'
import { changeProgress, type Decide } from './change-progress.ts'
import type { closingInput } from './input.ts'
import { visitWork } from './queries.ts'
import { type Closing, closeRefusal, nextStep } from './rules.ts'

/**
 * Ends the steps of one person with what was done (対応内容), which old card was taken back and, where they have to come
 * again, why. With the last person of the visit it is served.
 */
export const closePerson = (
  staff: StaffMember,
  { number, position, version, ...closing }: z.output<ReturnType<typeof closingInput>>,
  now: Date,
) =>
  changeProgress(
    staff,
    { number, position, version },
    { act: 'person_closed', decide: closedWith(closing) },
    now,
  )

const closedWith =
  (closing: Closing): Decide =>
  async ({ steps, situation }) => {
    const { outcomes, returns } = await visitWork()
    const outcome = outcomes.find(({ key }) => key === closing.outcome)
    const comeAgain = returns.find(({ key }) => key === closing.comeAgain)
    const hasOpenSteps = nextStep(steps, situation.progress.steps) !== null
    const refusal = closeRefusal(situation, { hasOpenSteps, closing })
    if (refusal) return refused(refusal)
    if (!outcome || (closing.comeAgain !== '' && !comeAgain)) return refused('not_possible')
    return ok({ kind: 'closed', detail: { ...closing, name: outcome.name }, closing })
  }
