'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { rememberCounter, rememberView } from '#lib/auth/staff-counter.ts'
import { currentTime } from '#lib/clock.ts'
import { counterInput, moveHereInput, viewInput } from '#lib/desk/input.ts'
import { type MoveHereRefusal, moveHere } from '#lib/desk/move-here.ts'
import { type FormState, idle } from '#lib/forms/form-state.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { withoutKey } from '#lib/numbers.ts'
import { callInput } from '#lib/protection/input.ts'
import { callOfficer } from '#lib/protection/mark-called.ts'
import { foundPath } from '#lib/sealed-search.ts'

/** Receives somebody here and now who booked another counter or day. The page stays and says what became of it. */
export async function moveHereAction(
  _state: FormState<MoveHereRefusal>,
  form: FormData,
): Promise<FormState<MoveHereRefusal>> {
  const staff = await requireStaff('desk.mark')
  const input = parseForm(moveHereInput, form)
  if (!input.ok) return input.state
  const result = await moveHere(staff, input.value, currentTime())
  refresh()
  return result.ok ? idle : { status: 'refused', reason: result.reason, typed: input.typed }
}

/** Sends for an officer to somebody of whom the counter sees a number and nothing else. */
export async function callOfficerAction(_state: FormState, form: FormData): Promise<FormState> {
  const staff = await requireStaff('desk.view')
  const input = parseForm(callInput, form)
  if (!input.ok) return input.state
  await callOfficer(staff, input.value.number, currentTime())
  redirect('/staff?called=1')
}

/** Opens the list of a counter and remembers it on this device. */
export async function chooseCounterAction(form: FormData): Promise<void> {
  await requireStaff('desk.view')
  const input = parseForm(counterInput, form)
  if (!input.ok) redirect('/staff')
  await rememberCounter(input.value.counterId)
  redirect(`/staff?${new URLSearchParams({ counter: input.value.counterId })}`)
}

/** Shows the day as a time line or as a list, and remembers which on this device. */
export async function chooseViewAction(form: FormData): Promise<void> {
  await requireStaff('desk.view')
  const input = parseForm(viewInput, form)
  if (!input.ok) redirect('/staff')
  await rememberView(input.value.view)
  redirect(`/staff?${new URLSearchParams({ counter: input.value.counterId })}`)
}

/** Looks for whoever came. Of a scanned code only the number goes into the address of what was found, and that sealed. */
export async function searchVisitAction(form: FormData): Promise<void> {
  const staff = await requireStaff('desk.view')
  form.set('q', withoutKey(String(form.get('q') ?? '')))
  redirect(foundPath(staff, '/staff', form))
}
