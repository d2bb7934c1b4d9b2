'use server'

import { redirect } from 'next/navigation'
import { requireAccountVisitor } from '#lib/auth/require-resident.ts'
import { currentTime } from '#lib/clock.ts'
import type { FormState } from '#lib/forms/form-state.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { sentLocale } from '#lib/i18n/sent-locale.ts'
import { forgottenInput } from '#lib/residents/input.ts'
import { sendResetCode } from '#lib/residents/send-reset-code.ts'

/** Mails a code, if there is where to, and goes on to the page for it in any case. */
export async function sendResetCodeAction(
  _state: FormState<'too_many_tries'>,
  form: FormData,
): Promise<FormState<'too_many_tries'>> {
  const visitor = await requireAccountVisitor()
  const input = parseForm(forgottenInput, form)
  if (!input.ok) return input.state
  const sent = await sendResetCode(visitor, input.value.number, currentTime())
  if (!sent.ok) return { status: 'refused', reason: sent.reason, typed: input.typed }
  redirect(`/${sentLocale(form)}/account/reset?sent=1`)
}
