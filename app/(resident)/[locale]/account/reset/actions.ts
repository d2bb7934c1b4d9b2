'use server'

import { redirect } from 'next/navigation'
import { requireAccountVisitor } from '#lib/auth/require-resident.ts'
import { keepSecretHolder } from '#lib/auth/secret-holder.ts'
import { currentTime } from '#lib/clock.ts'
import type { FormState } from '#lib/forms/form-state.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { sentLocale } from '#lib/i18n/sent-locale.ts'
import { codeInput } from '#lib/residents/input.ts'
import { proveResetCode, type ResetCodeRefusal } from '#lib/residents/prove-reset-code.ts'

/** Goes on to a new password with a code from a mail or from staff. The code is not sent back in any case. */
export async function proveResetCodeAction(
  _state: FormState<ResetCodeRefusal>,
  form: FormData,
): Promise<FormState<ResetCodeRefusal>> {
  const visitor = await requireAccountVisitor()
  const input = parseForm(codeInput, form, ['code'])
  if (!input.ok) return input.state
  const proved = await proveResetCode(visitor, input.value.code, currentTime())
  if (!proved.ok) return { status: 'refused', reason: proved.reason, typed: input.typed }
  await keepSecretHolder(proved.value)
  redirect(`/${sentLocale(form)}/account/new-password`)
}
