import type { z } from 'zod'
import type { StaffMember } from '#lib/actor.ts'
import { looksLikePin } from '#lib/pin-notes.ts'
import { ok, refused } from '#lib/result.ts'
import { citySettings } from '#lib/settings/queries.ts'
import { changeProgress, type Decide } from './change-progress.ts'
import type { doneInput, skippedInput } from './input.ts'
import { stepItems } from './output.ts'
import { nextStep, stepRefusal } from './rules.ts'

/**
 * Notes that a step is done with one person, with what was looked at. Steps come in their order, each once its whole list
 * was looked at; who acts on an outdated screen is told so.
 */
export const markStepDone = (
  staff: StaffMember,
  { step, item, ...seen }: z.output<typeof doneInput>,
  now: Date,
) => changeProgress(staff, seen, { act: 'step_done', decide: doneWith(step, item) }, now)

/** Leaves the next step out, with the reason. A reason that looks like a PIN is not taken. */
export const markStepSkipped = (
  staff: StaffMember,
  { step, reason, ...seen }: z.output<typeof skippedInput>,
  now: Date,
) => changeProgress(staff, seen, { act: 'step_skipped', decide: leftOut(step, reason) }, now)

const doneWith =
  (step: string, item: readonly string[]): Decide =>
  async ({ person, steps, situation }) => {
    const next = nextStep(steps, situation.progress.steps)
    const lists = (await citySettings()).identityDocuments
    const items = next ? stepItems(next, person, lists, 'ja') : []
    const ticked = items.filter(({ key }) => item.includes(key))
    const wish = { step, items: items.length, ticked: ticked.length }
    const refusal = stepRefusal(situation, { next, wish })
    if (refusal) return refused(refusal)
    return ok({
      kind: 'done',
      step,
      detail: { name: next?.name, ticked: ticked.map(({ text }) => text) },
      steps: (event) => ({ ...situation.progress.steps, [step]: { state: 'done', event } }),
    })
  }

const leftOut =
  (step: string, reason: string): Decide =>
  ({ steps, situation }) => {
    const next = nextStep(steps, situation.progress.steps)
    const refusal = stepRefusal(situation, { next, wish: { step, items: 0, ticked: 0 } })
    if (refusal) return refused(refusal)
    if (looksLikePin(reason)) return refused('looks_like_pin')
    return ok({
      kind: 'skipped',
      step,
      detail: { name: next?.name, reason },
      steps: (event) => ({ ...situation.progress.steps, [step]: { state: 'skipped', event } }),
    })
  }
