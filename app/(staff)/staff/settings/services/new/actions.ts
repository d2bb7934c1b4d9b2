'use server'

import { redirect } from 'next/navigation'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import type { FormState } from '#lib/forms/form-state.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { addService } from '#lib/services/add.ts'
import { newServiceInput, serviceInput } from '#lib/services/input.ts'

type State = FormState<'id_taken'>

/** Adds a service, with the papers of the one that it is like. */
export async function addServiceAction(_state: State, form: FormData): Promise<State> {
  const staff = await requireStaff('services.edit')
  const input = parseForm(newServiceInput.and(serviceInput), form)
  if (!input.ok) return input.state
  const added = await addService(staff, input.value, currentTime())
  if (!added.ok) return { status: 'refused', reason: added.reason, typed: input.typed }
  redirect(`/staff/settings/services/${input.value.id}?done=added`)
}
