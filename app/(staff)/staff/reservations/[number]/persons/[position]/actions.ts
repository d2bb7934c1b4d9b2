'use server'

import type { Route } from 'next'
import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import type { z } from 'zod'
import type { StaffMember } from '#lib/actor.ts'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import { type FormState, idle } from '#lib/forms/form-state.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import type { Result } from '#lib/result.ts'
import { closePerson } from '#lib/steps/close-person.ts'
import { closingInput, doneInput, personInput, type SeenPerson, skippedInput } from '#lib/steps/input.ts'
import { markStepDone, markStepSkipped } from '#lib/steps/mark-step.ts'
import { openPerson } from '#lib/steps/open-person.ts'
import { personToServe, visitWork } from '#lib/steps/queries.ts'
import { personPath, type StepRefusal } from '#lib/steps/rules.ts'
import { undoStep } from '#lib/steps/undo-step.ts'

type State = FormState<StepRefusal>

/** Notes the step as done. The page stays and shows the next one. */
export async function stepDoneAction(_state: State, form: FormData): Promise<State> {
  return await acted(await requireStaff('desk.mark'), doneInput, form, markStepDone)
}

/** Leaves the step out, with a reason. */
export async function stepSkippedAction(_state: State, form: FormData): Promise<State> {
  return await acted(await requireStaff('desk.mark'), skippedInput, form, markStepSkipped)
}

/** Takes the last step back. */
export async function undoStepAction(_state: State, form: FormData): Promise<State> {
  return await acted(await requireStaff('desk.mark'), personInput, form, undoStep)
}

/** Ends the service of this person. */
export async function closePersonAction(_state: State, form: FormData): Promise<State> {
  const staff = await requireStaff('desk.mark')
  const { cards } = await visitWork()
  return await acted(staff, closingInput(cards), form, closePerson)
}

/** Takes that end back. */
export async function openPersonAction(_state: State, form: FormData): Promise<State> {
  return await acted(await requireStaff('desk.mark'), personInput, form, openPerson)
}

type Verb<Wish> = (staff: StaffMember, wish: Wish, now: Date) => Promise<Result<null, StepRefusal>>

/** The page as somebody else has left it, with a word of that: the form that was sent is not on it any more. */
async function pathAfter(staff: StaffMember, { number, position }: SeenPerson): Promise<Route> {
  const person = await personToServe(staff, number, position)
  const told = person ? `?${new URLSearchParams({ told: `${person.progress.version}` })}` : ''
  return `${personPath(number, position)}${told}` as Route
}

async function acted<Schema extends z.ZodType<SeenPerson>>(
  staff: StaffMember,
  schema: Schema,
  form: FormData,
  verb: Verb<z.output<Schema>>,
): Promise<State> {
  const input = parseForm(schema, form)
  if (!input.ok) return input.state
  const result = await verb(staff, input.value, currentTime())
  if (!result.ok && result.reason === 'changed_meanwhile') redirect(await pathAfter(staff, input.value))
  refresh()
  return result.ok ? idle : { status: 'refused', reason: result.reason, typed: input.typed }
}
