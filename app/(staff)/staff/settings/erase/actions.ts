'use server'

import { redirect } from 'next/navigation'
import { requireRecentStaff } from '#lib/auth/require-recent-staff.ts'
import { currentTime } from '#lib/clock.ts'
import type { FormState } from '#lib/forms/form-state.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { eraseInput } from '#lib/settings/input.ts'
import { type PurgeRefusal, purgePeople } from '#lib/settings/purge-people.ts'

/** Deletes residents' data for as many people as was typed, and stops keeping any. */
export async function eraseAction(
  _state: FormState<PurgeRefusal>,
  form: FormData,
): Promise<FormState<PurgeRefusal>> {
  const staff = await requireRecentStaff('settings.edit', { path: '/staff/settings/erase' })
  const input = parseForm(eraseInput, form)
  if (!input.ok) return input.state
  const result = await purgePeople(staff, input.value.people, currentTime())
  if (!result.ok) return { status: 'refused', reason: result.reason, typed: input.typed }
  redirect(`/staff/settings/erase?done=${result.value.people}`)
}
