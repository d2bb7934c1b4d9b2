'use server'

import type { Route } from 'next'
import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { currentStaff, requireStaff } from '#lib/auth/require-staff.ts'
import { rememberCounter } from '#lib/auth/staff-counter.ts'
import { forgetStaffTicket } from '#lib/auth/staff-session.ts'
import { currentTime } from '#lib/clock.ts'
import { counterInput, markInput } from '#lib/desk/input.ts'
import { markArrived } from '#lib/desk/mark-arrived.ts'
import { markServed } from '#lib/desk/mark-served.ts'
import type { MarkRefusal } from '#lib/desk/rules.ts'
import { undoMark } from '#lib/desk/undo-mark.ts'
import { type FormState, idle } from '#lib/forms/form-state.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { rememberStaffLocale } from '#lib/i18n/staff-locale.ts'
import { languageInput } from '#lib/staff/input.ts'
import { staffPath } from '#lib/staff/rules.ts'
import { signOut } from '#lib/staff/sign-out.ts'

const marks = { arrived: markArrived, served: markServed, undone: undoMark }

/** A button of today's list. The page stays; a refusal stands at its line. */
export async function markVisitAction(
  _state: FormState<MarkRefusal>,
  form: FormData,
): Promise<FormState<MarkRefusal>> {
  const staff = await requireStaff('desk.mark')
  const input = parseForm(markInput, form)
  if (!input.ok) return input.state
  const { mark, ...visit } = input.value
  const result = await marks[mark](staff, visit, currentTime())
  refresh()
  return result.ok ? idle : { status: 'refused', reason: result.reason, typed: input.typed }
}

/** Opens the list of a counter and remembers it on this device. */
export async function chooseCounterAction(form: FormData): Promise<void> {
  await requireStaff('desk.view')
  const input = parseForm(counterInput, form)
  if (!input.ok) redirect('/staff')
  await rememberCounter(input.value.counterId)
  redirect(`/staff?counter=${input.value.counterId}`)
}

/** Shows the staff pages in another language and stays on the page. */
export async function chooseLanguageAction(form: FormData): Promise<void> {
  const input = parseForm(languageInput, form)
  if (input.ok) await rememberStaffLocale(input.value.language)
  redirect(staffPath(form.get('back')) as Route)
}

/** Ends the session on the server and in this browser. */
export async function signOutAction(): Promise<void> {
  const staff = await currentStaff()
  if (staff) await signOut(staff, currentTime())
  await forgetStaffTicket()
  redirect('/staff/sign-in')
}
