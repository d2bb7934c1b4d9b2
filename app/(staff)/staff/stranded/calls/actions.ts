'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import { type FormState, idle } from '#lib/forms/form-state.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { foundPath } from '#lib/sealed-search.ts'
import { callId } from '#lib/stranded/input.ts'
import { markCalled } from '#lib/stranded/mark-called.ts'
import { undoCalled } from '#lib/stranded/undo-called.ts'

/** Ticks off that somebody was called and shows who is left: the page stays, with what was looked for. */
export async function markCalledAction(_state: FormState, form: FormData): Promise<FormState> {
  const staff = await requireStaff('stranded.handle')
  const input = parseForm(callId, form)
  if (!input.ok) return input.state
  const result = await markCalled(staff, input.value.id, currentTime())
  // The visit has left the list of those to be called: the page says who was faster.
  if (!result.ok) redirect(`/staff/stranded/calls?faster=${input.value.id}`)
  refresh()
  return idle
}

/** Puts somebody back among those to be called, and shows who was called. */
export async function unmarkCalledAction(_state: FormState, form: FormData): Promise<FormState> {
  const staff = await requireStaff('stranded.handle')
  const input = parseForm(callId, form)
  if (!input.ok) return input.state
  const result = await undoCalled(staff, input.value.id, currentTime())
  // They stand among those to be called again: the page says who was faster.
  if (!result.ok) redirect(`/staff/stranded/calls?state=done&faster=${input.value.id}`)
  redirect('/staff/stranded/calls?state=done')
}

/** Shows the calls about a number. */
export async function searchAction(form: FormData): Promise<void> {
  const staff = await requireStaff('stranded.view')
  redirect(foundPath(staff, '/staff/stranded/calls', form))
}
