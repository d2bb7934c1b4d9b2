'use server'

import { redirect } from 'next/navigation'
import { requireResident } from '#lib/auth/require-resident.ts'
import { currentTime } from '#lib/clock.ts'
import type { FormState } from '#lib/forms/form-state.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { sentLocale } from '#lib/i18n/sent-locale.ts'
import { type ChangePasswordRefusal, changePassword } from '#lib/residents/change-password.ts'
import { changePasswordInput } from '#lib/residents/input.ts'

/** Changes the password. None of the three is sent back in any case. */
export async function changePasswordAction(
  _state: FormState<ChangePasswordRefusal>,
  form: FormData,
): Promise<FormState<ChangePasswordRefusal>> {
  const locale = sentLocale(form)
  const resident = await requireResident(locale)
  const input = parseForm(changePasswordInput, form, ['current', 'password', 'again'])
  if (!input.ok) return input.state
  const changed = await changePassword(resident, input.value, currentTime())
  if (!changed.ok) return { status: 'refused', reason: changed.reason, typed: input.typed }
  redirect(`/${locale}/account?done=password`)
}
