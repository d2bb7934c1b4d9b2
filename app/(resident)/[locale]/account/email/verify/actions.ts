'use server'

import { redirect } from 'next/navigation'
import { requireMailResident } from '#lib/auth/require-resident.ts'
import { currentTime } from '#lib/clock.ts'
import type { FormState } from '#lib/forms/form-state.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { sentLocale } from '#lib/i18n/sent-locale.ts'
import { codeInput } from '#lib/residents/input.ts'
import { type ProveEmailRefusal, proveEmail } from '#lib/residents/prove-email.ts'

/** Makes the address the resident's own with the code that was mailed to it. */
export async function proveEmailAction(
  _state: FormState<ProveEmailRefusal>,
  form: FormData,
): Promise<FormState<ProveEmailRefusal>> {
  const locale = sentLocale(form)
  const resident = await requireMailResident(locale)
  const input = parseForm(codeInput, form, ['code'])
  if (!input.ok) return input.state
  const proved = await proveEmail(resident, input.value.code, currentTime())
  if (!proved.ok) return { status: 'refused', reason: proved.reason, typed: input.typed }
  redirect(`/${locale}/account?done=email`)
}
