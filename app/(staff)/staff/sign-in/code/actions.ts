'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { requireStep } from '#lib/auth/require-staff.ts'
import { keepStaffTicket } from '#lib/auth/staff-session.ts'
import { currentTime } from '#lib/clock.ts'
import { type CodeRefusal, codeInput } from '#lib/factors/input.ts'
import { proveCode } from '#lib/factors/prove-code.ts'
import type { FormState } from '#lib/forms/form-state.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { returnPath } from '#lib/staff/rules.ts'

type State = FormState<CodeRefusal>

/** Opens the session whose password was right, and goes on to where somebody wanted to. */
export async function proveCodeAction(to: string, _state: State, form: FormData): Promise<State> {
  const { session } = await requireStep('code')
  const input = parseForm(codeInput, form, ['code'])
  if (!input.ok) return input.state
  const result = await proveCode(session, input.value.code, currentTime())
  if (!result.ok) return { status: 'refused', reason: result.reason, typed: {} }
  await keepStaffTicket(result.value)
  redirect(returnPath(to) as Route)
}
