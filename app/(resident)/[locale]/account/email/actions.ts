'use server'

import { redirect } from 'next/navigation'
import { requireMailResident } from '#lib/auth/require-resident.ts'
import { forgetTyped, keepTyped } from '#lib/auth/typed-form.ts'
import { currentTime } from '#lib/clock.ts'
import type { FormState } from '#lib/forms/form-state.ts'
import { parseForm, typedIn } from '#lib/forms/parse-form.ts'
import { sentLocale } from '#lib/i18n/sent-locale.ts'
import { changeEmailInput } from '#lib/residents/input.ts'
import { sendVerifyCode } from '#lib/residents/send-verify-code.ts'
import type { CurrentPasswordRefusal } from '#lib/residents/verify-current-password.ts'

/**
 * Mails a code to the new address and goes on to the page for it. An address that is sent after the session has ended
 * waits until its owner has signed in again; the password does not.
 */
export async function sendVerifyCodeAction(
  _state: FormState<CurrentPasswordRefusal>,
  form: FormData,
): Promise<FormState<CurrentPasswordRefusal>> {
  const locale = sentLocale(form)
  const page = `/${locale}/account/email`
  const resident = await requireMailResident(locale, () => keepTyped(page, typedIn(form, ['current'])))
  const input = parseForm(changeEmailInput, form, ['current'])
  if (!input.ok) return input.state
  const sent = await sendVerifyCode(resident, input.value, currentTime())
  if (!sent.ok) return { status: 'refused', reason: sent.reason, typed: input.typed }
  await forgetTyped()
  redirect(`/${locale}/account/email/verify`)
}
