'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import type { ConsiderationRefusal } from '#lib/considerations/add-consideration.ts'
import { changeConsideration } from '#lib/considerations/change.ts'
import { considerationId, considerationInput } from '#lib/considerations/input.ts'
import { considerationToEdit } from '#lib/considerations/queries.ts'
import { aboutOf, pathOf } from '#lib/considerations/rules.ts'
import { withdrawConsideration } from '#lib/considerations/withdraw.ts'
import type { FormState } from '#lib/forms/form-state.ts'
import { parseForm } from '#lib/forms/parse-form.ts'

type State = FormState<ConsiderationRefusal>

/** Changes what is noted. */
export async function changeConsiderationAction(_state: State, form: FormData): Promise<State> {
  const staff = await requireStaff('considerations.edit')
  const wanted = parseForm(considerationId, form)
  if (!wanted.ok) return wanted.state
  const item = await considerationToEdit(staff, wanted.value.id)
  if (!item) return { status: 'refused', reason: 'not_found', typed: wanted.typed }
  const input = parseForm(considerationInput(item.kind, aboutOf(item)), form)
  if (!input.ok) return input.state
  const changed = await changeConsideration(staff, { id: item.id, details: input.value }, currentTime())
  if (!changed.ok) return { status: 'refused', reason: changed.reason, typed: input.typed }
  redirect(`/staff/considerations/${item.id}?done=changed`)
}

/** Ends it, and goes back to the person it was about. */
export async function withdrawConsiderationAction(_state: State, form: FormData): Promise<State> {
  const staff = await requireStaff('considerations.edit')
  const wanted = parseForm(considerationId, form)
  if (!wanted.ok) return wanted.state
  const item = await considerationToEdit(staff, wanted.value.id)
  const ended = await withdrawConsideration(staff, wanted.value.id, currentTime())
  if (!ended.ok) return { status: 'refused', reason: ended.reason, typed: wanted.typed }
  redirect((item ? pathOf(item) : '/staff') as Route)
}
