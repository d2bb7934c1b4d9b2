'use server'

import { redirect } from 'next/navigation'
import { type DecideRefusal, decideApproval } from '#lib/approvals/decide.ts'
import { decisionInput } from '#lib/approvals/input.ts'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import type { FormState } from '#lib/forms/form-state.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { foundPath } from '#lib/sealed-search.ts'

/** Allows or refuses what somebody else asked for. */
export async function decideAction(
  _state: FormState<DecideRefusal>,
  form: FormData,
): Promise<FormState<DecideRefusal>> {
  const staff = await requireStaff('approvals.decide')
  const input = parseForm(decisionInput, form)
  if (!input.ok) return input.state
  const result = await decideApproval(staff, input.value, currentTime())
  if (!result.ok) return { status: 'refused', reason: result.reason, typed: input.typed }
  redirect('/staff/approvals')
}

/** Shows the requests of a person or with some words. */
export async function searchAction(form: FormData): Promise<void> {
  const staff = await requireStaff('approvals.decide')
  redirect(foundPath(staff, '/staff/approvals', form))
}
