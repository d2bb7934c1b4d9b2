'use server'

import { redirect } from 'next/navigation'
import { requireRecentStaff } from '#lib/auth/require-recent-staff.ts'
import { currentTime } from '#lib/clock.ts'
import { requiredInput } from '#lib/factors/input.ts'
import { saveRequired } from '#lib/factors/save-required.ts'
import type { FormState } from '#lib/forms/form-state.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { refusedNow } from '#lib/forms/refused-now.ts'

type State = FormState<'changed_meanwhile'>

/** Saves whose roles ask for a second factor. */
export async function saveRequiredAction(_state: State, form: FormData): Promise<State> {
  const staff = await requireRecentStaff('roles.edit', {
    form,
    path: '/staff/settings/staff/second-factor',
  })
  const input = parseForm(requiredInput, form)
  if (!input.ok) return input.state
  const saved = await saveRequired(staff, input.value, currentTime())
  if (!saved.ok) return refusedNow(saved.reason, { typed: input.typed })
  redirect('/staff/settings/staff?done=required')
}
