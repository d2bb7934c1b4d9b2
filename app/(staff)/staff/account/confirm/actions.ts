'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { requireSignedIn } from '#lib/auth/require-staff.ts'
import { keepStaffTicket } from '#lib/auth/staff-session.ts'
import { currentTime } from '#lib/clock.ts'
import { type ProofRefusal, proofInput } from '#lib/factors/input.ts'
import { proveAgain } from '#lib/factors/prove-again.ts'
import type { FormState } from '#lib/forms/form-state.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { returnPath } from '#lib/staff/rules.ts'

type State = FormState<ProofRefusal>

/** Proves who is at the screen and leads back to where it was asked. */
export async function proveAgainAction(to: string, _state: State, form: FormData): Promise<State> {
  const staff = await requireSignedIn()
  const input = parseForm(proofInput, form, ['proof'])
  if (!input.ok) return input.state
  const result = await proveAgain(staff, input.value.proof, currentTime())
  if (!result.ok) return { status: 'refused', reason: result.reason, typed: {} }
  await keepStaffTicket(result.value)
  redirect(returnPath(to) as Route)
}
