'use server'

import { redirect } from 'next/navigation'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import type { FormState } from '#lib/forms/form-state.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { decideRelease, type ReleaseRefusal } from '#lib/protection/decide-release.ts'
import { releaseDecision } from '#lib/protection/input.ts'

/** Lets a mail leave, or keeps it. */
export async function decideReleaseAction(
  _state: FormState<ReleaseRefusal>,
  form: FormData,
): Promise<FormState<ReleaseRefusal>> {
  const staff = await requireStaff('protection.release')
  const input = parseForm(releaseDecision, form)
  if (!input.ok) return input.state
  const decided = await decideRelease(staff, input.value, currentTime())
  // The mail has left the list: the page says who was faster.
  if (!decided.ok && decided.reason === 'decided_already')
    redirect(`/staff/protection/mail?faster=${input.value.id}`)
  if (!decided.ok) return { status: 'refused', reason: decided.reason, typed: input.typed }
  redirect('/staff/protection/mail')
}
