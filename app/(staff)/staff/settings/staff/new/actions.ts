'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { keepInitialPassword } from '#lib/auth/initial-password.ts'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import type { FormState } from '#lib/forms/form-state.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { addPerson } from '#lib/personnel/add.ts'
import { addPersonInput } from '#lib/personnel/input.ts'

type State = FormState<'id_taken'>

/** Adds an account and shows its first password on its page, for some minutes. */
export async function addPersonAction(_state: State, form: FormData): Promise<State> {
  const staff = await requireStaff('staff.edit')
  const input = parseForm(addPersonInput, form)
  if (!input.ok) return input.state
  const added = await addPerson(staff, input.value, currentTime())
  if (!added.ok) return { status: 'refused', reason: added.reason, typed: input.typed }
  const { id, password } = added.value
  await keepInitialPassword(staff, { personId: id, password })
  redirect(`/staff/settings/staff/${id}?done=added` as Route)
}
