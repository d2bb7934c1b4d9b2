'use server'

import { redirect } from 'next/navigation'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { applyDraft } from '#lib/calendars/apply.ts'
import { confirmInput } from '#lib/calendars/input.ts'
import type { ApplyRefusal } from '#lib/calendars/rules.ts'
import { currentTime } from '#lib/clock.ts'
import type { FormState } from '#lib/forms/form-state.ts'
import { parseForm } from '#lib/forms/parse-form.ts'

/** Makes the change that was shown, and shows how its places are made. */
export async function confirmAction(
  _state: FormState<ApplyRefusal>,
  form: FormData,
): Promise<FormState<ApplyRefusal>> {
  const staff = await requireStaff('calendar.edit')
  const input = parseForm(confirmInput, form)
  if (!input.ok) return input.state
  const result = await applyDraft(staff, input.value.draft, currentTime())
  if (!result.ok) return { status: 'refused', reason: result.reason, typed: input.typed }
  redirect(`/staff/settings/calendar/runs/${result.value.runId}`)
}
