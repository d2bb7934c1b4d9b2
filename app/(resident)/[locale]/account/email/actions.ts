'use server'

import { redirect } from 'next/navigation'
import { requireMailResident } from '#lib/auth/require-resident.ts'
import { currentTime } from '#lib/clock.ts'
import type { FormState } from '#lib/forms/form-state.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { sentLocale } from '#lib/i18n/sent-locale.ts'
import { changeEmailInput } from '#lib/residents/input.ts'
import { sendVerifyCode } from '#lib/residents/send-verify-code.ts'
import type { CurrentPasswordRefusal } from '#lib/residents/verify-current-password.ts'

/** Mails a code to the new address and goes on to the page for it. */
export async function sendVerifyCodeAction(
  _state: FormState<CurrentPasswordRefusal>,
  form: FormData,
): Promise<FormState<CurrentPasswordRefusal>> {
  const locale = sentLocale(form)
  const resident = await requireMailResident(locale)
  const input = parseForm(changeEmailInput, form, ['current'])
  if (!input.ok) return input.state
  const sent = await sendVerifyCode(resident, input.value, currentTime())
  if (!sent.ok) return { status: 'refused', reason: sent.reason, typed: input.typed }
  redirect(`/${locale}/account/email/verify`)
}
