'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { keepRecoveryCodes } from '#lib/auth/recovery-codes.ts'
import { requireStep } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import { activateFactor } from '#lib/factors/activate.ts'
import { addFactor } from '#lib/factors/add.ts'
import { activateInput, type CodeRefusal } from '#lib/factors/input.ts'
import type { FormState } from '#lib/forms/form-state.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { returnPath } from '#lib/staff/rules.ts'

type State = FormState<CodeRefusal | 'no_factor'>

const withTarget = (path: string, to: string): Route =>
  `${path}?${new URLSearchParams({ to: returnPath(to) })}` as Route

/** Makes a secret for a new app; the page then shows it. */
export async function addFactorAction(to: string): Promise<void> {
  const { session } = await requireStep('enrolment', { isOpenToAll: true })
  await addFactor(session, currentTime())
  redirect(withTarget('/staff/account/second-factor', to))
}

/** Puts the app into use with its first code, and shows the recovery codes. */
export async function activateFactorAction(to: string, _state: State, form: FormData): Promise<State> {
  const { session } = await requireStep('enrolment', { isOpenToAll: true })
  const input = parseForm(activateInput, form, ['code'])
  if (!input.ok) return input.state
  const result = await activateFactor(session, input.value.code, currentTime())
  if (!result.ok) return { status: 'refused', reason: result.reason, typed: {} }
  await keepRecoveryCodes(session, result.value)
  redirect(withTarget('/staff/account/recovery-codes', to))
}
