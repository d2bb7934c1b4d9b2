'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import { type ChangeRefusal, changeConsideration } from '#lib/considerations/change.ts'
import { considerationInput, seenConsideration } from '#lib/considerations/input.ts'
import { considerationToEdit } from '#lib/considerations/queries.ts'
import { aboutOf, pathOf } from '#lib/considerations/rules.ts'
import { withdrawConsideration } from '#lib/considerations/withdraw.ts'
import type { FormState } from '#lib/forms/form-state.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { refusedNow } from '#lib/forms/refused-now.ts'

type State = FormState<ChangeRefusal>

/** Changes what is noted. */
export async function changeConsiderationAction(_state: State, form: FormData): Promise<State> {
  const staff = await requireStaff('considerations.edit')
  const wanted = parseForm(seenConsideration, form)
  if (!wanted.ok) return wanted.state
  const item = await considerationToEdit(staff, wanted.value.id)
  if (!item) return { status: 'refused', reason: 'not_found', typed: wanted.typed }
  const input = parseForm(considerationInput(item.kind, aboutOf(item)), form)
  if (!input.ok) return input.state
  const change = { ...wanted.value, details: input.value }
  const changed = await changeConsideration(staff, change, currentTime())
  if (!changed.ok) return refusedNow(changed.reason, { typed: input.typed })
  redirect(`/staff/considerations/${item.id}?done=changed`)
}

/** Ends it, and goes back to the person it was about. */
export async function withdrawConsiderationAction(_state: State, form: FormData): Promise<State> {
  const staff = await requireStaff('considerations.edit')
  const wanted = parseForm(seenConsideration, form)
  if (!wanted.ok) return wanted.state
  const item = await considerationToEdit(staff, wanted.value.id)
  const ended = await withdrawConsideration(staff, wanted.value, currentTime())
  if (!ended.ok) return refusedNow(ended.reason, { typed: wanted.typed })
  redirect((item ? pathOf(item) : '/staff') as Route)
}
