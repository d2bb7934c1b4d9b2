'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { requireSignInCaller } from '#lib/auth/require-staff.ts'
import { keepStaffTicket } from '#lib/auth/staff-session.ts'
import { currentTime } from '#lib/clock.ts'
import type { FormState } from '#lib/forms/form-state.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { type SignInRefusal, signInInput } from '#lib/staff/input.ts'
import { returnPath } from '#lib/staff/rules.ts'
import { signIn } from '#lib/staff/sign-in.ts'

/** Signs in and goes on to the page that was asked for. The password is not sent back in any case. */
export async function signInAction(
  to: string,
  _state: FormState<SignInRefusal>,
  form: FormData,
): Promise<FormState<SignInRefusal>> {
  const caller = await requireSignInCaller()
  const input = parseForm(signInInput, form, ['password'])
  if (!input.ok) return input.state
  const result = await signIn({ ...caller, locale: await staffLocale() }, input.value, currentTime())
  if (!result.ok) return { status: 'refused', reason: result.reason, typed: input.typed }
  await keepStaffTicket(result.value)
  redirect(returnPath(to) as Route)
}
