'use server'

import { redirect } from 'next/navigation'
import { requireRecentStaff } from '#lib/auth/require-recent-staff.ts'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { applyDraft } from '#lib/calendars/apply.ts'
import { confirmInput } from '#lib/calendars/input.ts'
import { kindOfDraft } from '#lib/calendars/queries.ts'
import type { ApplyRefusal } from '#lib/calendars/rules.ts'
import { currentTime } from '#lib/clock.ts'
import type { FormState } from '#lib/forms/form-state.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { refusedNow } from '#lib/forms/refused-now.ts'

/** Makes the change that was shown, and shows how its places are made. A whole city from a file asks first who is there. */
export async function confirmAction(
  _state: FormState<ApplyRefusal>,
  form: FormData,
): Promise<FormState<ApplyRefusal>> {
  const staff = await requireStaff('calendar.edit')
  const input = parseForm(confirmInput, form)
  if (!input.ok) return input.state
  const { draft } = input.value
  if ((await kindOfDraft(staff, draft)) === 'imported_settings')
    await requireRecentStaff('calendar.edit', { path: `/staff/settings/calendar/check/${draft}` })
  const result = await applyDraft(staff, draft, currentTime())
  // Where somebody else was faster, the page says who it was, and there is nothing left to confirm.
  if (!result.ok) return refusedNow(result.reason, { typed: input.typed })
  redirect(`/staff/settings/calendar/runs/${result.value.runId}`)
}
