'use server'

import { redirect } from 'next/navigation'
import { registeredWords } from '#components/protection/registered-words.ts'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import type { FormState } from '#lib/forms/form-state.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { type AddRefusal, addProtection } from '#lib/protection/add-protection.ts'
import { protectionInput } from '#lib/protection/input.ts'
import { registeredOf } from '#lib/protection/queries.ts'

/** Registers a protection; whom it hides is hidden from this moment on. */
export async function addProtectionAction(
  _state: FormState<AddRefusal>,
  form: FormData,
): Promise<FormState<AddRefusal>> {
  const staff = await requireStaff('protection.edit')
  const input = parseForm(protectionInput, form)
  if (!input.ok) return input.state
  const added = await addProtection(staff, input.value, currentTime())
  if (!added.ok) {
    const those = added.reason === 'protected_already' ? await registeredOf(staff, input.value.numbers) : []
    const named = registeredWords(those, await staffLocale())
    return { status: 'refused', reason: added.reason, typed: input.typed, named }
  }
  redirect(`/staff/protection/${added.value.ids[0]}?done=added`)
}
