'use server'

import { redirect } from 'next/navigation'
import { keepResidentTicket } from '#lib/auth/resident-ticket.ts'
import { forgetSecretHolder, requireSecretHolder } from '#lib/auth/secret-holder.ts'
import { currentTime } from '#lib/clock.ts'
import type { FormState } from '#lib/forms/form-state.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { sentLocale } from '#lib/i18n/sent-locale.ts'
import { newPasswordInput } from '#lib/residents/input.ts'
import { type SavePasswordRefusal, savePassword } from '#lib/residents/save-password.ts'

/** Sets the password and goes on, signed in. The password is not sent back in any case. */
export async function savePasswordAction(
  _state: FormState<SavePasswordRefusal>,
  form: FormData,
): Promise<FormState<SavePasswordRefusal>> {
  const locale = sentLocale(form)
  const holder = await requireSecretHolder(locale)
  const input = parseForm(newPasswordInput, form, ['password', 'again'])
  if (!input.ok) return input.state
  const result = await savePassword(holder, { password: input.value.password, locale }, currentTime())
  if (!result.ok) return { status: 'refused', reason: result.reason, typed: input.typed }
  await forgetSecretHolder()
  await keepResidentTicket(result.value)
  redirect(`/${locale}/account?done=${result.value.isFirstUse ? 'first_use' : 'password'}`)
}
