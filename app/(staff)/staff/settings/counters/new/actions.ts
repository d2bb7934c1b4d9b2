'use server'

import { redirect } from 'next/navigation'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { draftChanges } from '#lib/calendars/draft.ts'
import { currentTime } from '#lib/clock.ts'
import { addCounter } from '#lib/counters/add.ts'
import { counterInput, newCounterInput } from '#lib/counters/input.ts'
import type { FormState } from '#lib/forms/form-state.ts'
import { parseForm } from '#lib/forms/parse-form.ts'

type State = FormState<'id_taken'>

/** Adds a counter; the opening rules it begins with go through their dry run. */
export async function addCounterAction(_state: State, form: FormData): Promise<State> {
  const staff = await requireStaff('counters.edit')
  const now = currentTime()
  const input = parseForm(newCounterInput.and(counterInput), form)
  if (!input.ok) return input.state
  const { id, rules: rulesOf } = input.value
  const added = await addCounter(staff, { ...input.value, rulesOf }, now)
  if (!added.ok) return { status: 'refused', reason: added.reason, typed: input.typed }
  const backTo = `/staff/settings/counters/${id}` as const
  const { waiting } = added.value
  if (waiting.length === 0) redirect(`${backTo}?done=added`)
  const draftId = await draftChanges(staff, { kind: 'rules_copied', backTo, changes: waiting }, now)
  redirect(`/staff/settings/calendar/check/${draftId}`)
}
