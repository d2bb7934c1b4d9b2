'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { requireAccountVisitor } from '#lib/auth/require-resident.ts'
import { keepResidentTicket } from '#lib/auth/resident-ticket.ts'
import { keepSecretHolder } from '#lib/auth/secret-holder.ts'
import { currentTime } from '#lib/clock.ts'
import type { FormState } from '#lib/forms/form-state.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { sentLocale } from '#lib/i18n/sent-locale.ts'
import { type SignInRefusal, signInInput } from '#lib/residents/input.ts'
import { residentPath } from '#lib/residents/rules.ts'
import { signIn } from '#lib/residents/sign-in.ts'

/** Signs in and goes on to the page that was asked for; with the secret of the letter, to a password of their own. */
export async function signInAction(
  to: string,
  _state: FormState<SignInRefusal>,
  form: FormData,
): Promise<FormState<SignInRefusal>> {
  const visitor = await requireAccountVisitor()
  const input = parseForm(signInInput, form, ['password'])
  if (!input.ok) return input.state
  const result = await signIn(visitor, input.value, currentTime())
  if (!result.ok) return { status: 'refused', reason: result.reason, typed: input.typed }
  const locale = sentLocale(form)
  if (result.value.isFirstUse) {
    await keepSecretHolder(result.value)
    redirect(`/${locale}/account/new-password`)
  }
  await keepResidentTicket(result.value)
  redirect(residentPath(to, locale) as Route)
}
