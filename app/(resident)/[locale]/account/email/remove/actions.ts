'use server'

import { redirect } from 'next/navigation'
import { requireMailResident } from '#lib/auth/require-resident.ts'
import { currentTime } from '#lib/clock.ts'
import type { FormState } from '#lib/forms/form-state.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { sentLocale } from '#lib/i18n/sent-locale.ts'
import { withdrawEmailInput } from '#lib/residents/input.ts'
import { type WithdrawEmailRefusal, withdrawEmail } from '#lib/residents/withdraw-email.ts'

/** Takes the address out of the account. */
export async function removeEmailAction(
  _state: FormState<WithdrawEmailRefusal>,
  form: FormData,
): Promise<FormState<WithdrawEmailRefusal>> {
  const locale = sentLocale(form)
  const resident = await requireMailResident(locale)
  const input = parseForm(withdrawEmailInput, form, ['current'])
  if (!input.ok) return input.state
  const removed = await withdrawEmail(resident, input.value.current ?? '', currentTime())
  if (!removed.ok) return { status: 'refused', reason: removed.reason, typed: input.typed }
  redirect(`/${locale}/account?done=email_removed`)
}
