'use server'

import { redirect } from 'next/navigation'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import type { FormState } from '#lib/forms/form-state.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { protectionReason } from '#lib/protection/input.ts'
import { requestRelease } from '#lib/protection/request-release.ts'

/** Asks a second person to let a mail leave. */
export async function requestReleaseAction(_state: FormState, form: FormData): Promise<FormState> {
  const staff = await requireStaff('protection.view')
  const input = parseForm(protectionReason, form)
  if (!input.ok) return input.state
  const asked = await requestRelease(staff, input.value, currentTime())
  // Nothing is to be asked any more: the list says who was faster.
  if (!asked.ok) redirect(`/staff/protection/mail?faster=${input.value.id}`)
  redirect('/staff/protection/mail')
}
