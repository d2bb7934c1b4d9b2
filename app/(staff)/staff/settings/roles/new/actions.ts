'use server'

import { redirect } from 'next/navigation'
import { requireRecentStaff } from '#lib/auth/require-recent-staff.ts'
import type { GrantRefusal } from '#lib/changes/rules.ts'
import { currentTime } from '#lib/clock.ts'
import type { FormState } from '#lib/forms/form-state.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { addRole } from '#lib/roles/add.ts'
import { newRoleInput, roleInput } from '#lib/roles/input.ts'

type State = FormState<'id_taken' | GrantRefusal>

/** Adds a role of the city's own. */
export async function addRoleAction(_state: State, form: FormData): Promise<State> {
  const staff = await requireRecentStaff('roles.edit', { form, path: '/staff/settings/roles/new' })
  const input = parseForm(newRoleInput.and(roleInput), form)
  if (!input.ok) return input.state
  const result = await addRole(staff, input.value, currentTime())
  if (!result.ok) return { status: 'refused', reason: result.reason, typed: input.typed }
  redirect(`/staff/settings/roles/${input.value.id}?done=added`)
}
