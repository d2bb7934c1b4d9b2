'use server'

import { redirect } from 'next/navigation'
import { requireHelpVisitor } from '#lib/auth/require-resident.ts'
import { currentTime } from '#lib/clock.ts'
import type { FormState } from '#lib/forms/form-state.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { sentLocale } from '#lib/i18n/sent-locale.ts'
import { addHelpRequest } from '#lib/residents/add-help-request.ts'
import { helpInput } from '#lib/residents/input.ts'

/** Asks staff to call back. The answer is the same whether the ID exists or not. */
export async function askForCallAction(
  _state: FormState<'too_many_tries'>,
  form: FormData,
): Promise<FormState<'too_many_tries'>> {
  const visitor = await requireHelpVisitor()
  const input = parseForm(helpInput, form)
  if (!input.ok) return input.state
  const asked = await addHelpRequest(visitor, input.value, currentTime())
  if (!asked.ok) return { status: 'refused', reason: asked.reason, typed: input.typed }
  redirect(`/${sentLocale(form)}/account/forgotten/call?done=1`)
}
