'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { requireSignedIn, requireStep } from '#lib/auth/require-staff.ts'
import { keepStaffTicket } from '#lib/auth/staff-session.ts'
import { currentTime } from '#lib/clock.ts'
import type { FormState } from '#lib/forms/form-state.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { citySettings } from '#lib/settings/queries.ts'
import { type ChangePasswordRefusal, changePassword, setOwnPassword } from '#lib/staff/change-password.ts'
import { changePasswordInput, newPasswordInput } from '#lib/staff/input.ts'
import { returnPath } from '#lib/staff/rules.ts'

type State = FormState<ChangePasswordRefusal>

const SECRETS = ['current', 'password', 'again']

/** Changes one's own password. Nothing that was typed is sent back. */
export async function changePasswordAction(_state: State, form: FormData): Promise<State> {
  const staff = await requireSignedIn()
  const input = parseForm(changePasswordInput, form, SECRETS)
  if (!input.ok) return input.state
  const cityNames = Object.values((await citySettings()).cityName)
  const result = await changePassword(staff, { ...input.value, cityNames }, currentTime())
  if (!result.ok) return { status: 'refused', reason: result.reason, typed: {} }
  await keepStaffTicket(result.value)
  redirect('/staff/account?done=password')
}

/** Puts a password of one's own in the place of the first one, and goes on to where somebody wanted to. */
export async function firstPasswordAction(to: string, _state: State, form: FormData): Promise<State> {
  const { session } = await requireStep('password')
  const input = parseForm(newPasswordInput, form, SECRETS)
  if (!input.ok) return input.state
  const cityNames = Object.values((await citySettings()).cityName)
  const wish = { password: input.value.password, cityNames }
  const result = await setOwnPassword(session, wish, currentTime())
  if (!result.ok) return { status: 'refused', reason: result.reason, typed: {} }
  await keepStaffTicket(result.value)
  redirect(returnPath(to) as Route)
}
