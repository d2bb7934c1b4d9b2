'use server'

import { redirect } from 'next/navigation'
import { keepRecoveryCodes } from '#lib/auth/recovery-codes.ts'
import { requireRecentSignedIn } from '#lib/auth/require-recent-staff.ts'
import { requireSignedIn } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import { issueRecoveryCodes } from '#lib/factors/issue-recovery-codes.ts'
import { withdrawFactor } from '#lib/factors/withdraw.ts'
import type { FormState } from '#lib/forms/form-state.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { foundPath } from '#lib/sealed-search.ts'
import { closeOtherSessions, closeOwnSession } from '#lib/staff/close-session.ts'
import { emailInput, sessionInput } from '#lib/staff/input.ts'
import { saveOwnEmail } from '#lib/staff/save-email.ts'

/** Saves one's own address. */
export async function saveEmailAction(_state: FormState, form: FormData): Promise<FormState> {
  const staff = await requireSignedIn()
  const input = parseForm(emailInput, form)
  if (!input.ok) return input.state
  await saveOwnEmail(staff, input.value.email, currentTime())
  redirect('/staff/account?done=email')
}

/** Ends one of one's sessions at another computer. */
export async function closeOwnSessionAction(form: FormData): Promise<void> {
  const staff = await requireSignedIn()
  const input = parseForm(sessionInput, form)
  if (input.ok) await closeOwnSession(staff, input.value.session, currentTime())
  redirect('/staff/account?done=session')
}

/** Ends all of one's sessions but this one. */
export async function closeOtherSessionsAction(): Promise<void> {
  const staff = await requireSignedIn()
  await closeOtherSessions(staff, currentTime())
  redirect('/staff/account?done=sessions')
}

/** Makes new recovery codes; those so far open nothing any more. */
export async function newCodesAction(): Promise<void> {
  const staff = await requireRecentSignedIn('/staff/account')
  const result = await issueRecoveryCodes(staff, currentTime())
  if (!result.ok) redirect('/staff/account')
  await keepRecoveryCodes(staff, result.value)
  redirect('/staff/account/recovery-codes')
}

/** Takes one's own app off. */
export async function withdrawFactorAction(): Promise<void> {
  const staff = await requireRecentSignedIn('/staff/account')
  await withdrawFactor(staff, currentTime())
  redirect('/staff/account?done=factor_off')
}

/** Shows those of one's own sessions whose address or browser holds a word. */
export async function searchSessionsAction(form: FormData): Promise<void> {
  const staff = await requireSignedIn()
  redirect(foundPath(staff, '/staff/account', form))
}
