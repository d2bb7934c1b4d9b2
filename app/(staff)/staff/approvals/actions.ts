'use server'

import type { Route } from 'next'
import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { type DecideRefusal, decideApproval } from '#lib/approvals/decide.ts'
import { decisionInput, endInput } from '#lib/approvals/input.ts'
import { type WithdrawRefusal, withdrawApproval } from '#lib/approvals/withdraw.ts'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import type { FormState } from '#lib/forms/form-state.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { foundPath } from '#lib/sealed-search.ts'

const PAGE = '/staff/approvals'

/** The page with its frame, which says how many wait. */
function leadTo(path: Route): never {
  refresh()
  redirect(path)
}

/** Where somebody else was faster the button is gone, so the page says above its lists who it was and when. */
const leadToFaster = (id: string): never => leadTo(`${PAGE}?faster=${id}`)

/** Allows or refuses what somebody else asked for. */
export async function decideAction(
  _state: FormState<DecideRefusal>,
  form: FormData,
): Promise<FormState<DecideRefusal>> {
  const staff = await requireStaff('approvals.decide')
  const input = parseForm(decisionInput, form)
  if (!input.ok) return input.state
  const result = await decideApproval(staff, input.value, currentTime())
  if (!result.ok && result.reason === 'changed_meanwhile') leadToFaster(input.value.id)
  if (!result.ok) return { status: 'refused', reason: result.reason, typed: input.typed }
  leadTo(PAGE)
}

/** Withdraws what one asked for, or takes back what one allowed. */
export async function withdrawAction(
  _state: FormState<WithdrawRefusal>,
  form: FormData,
): Promise<FormState<WithdrawRefusal>> {
  const staff = await requireStaff(['approvals.decide', 'residents.view', 'audit.export', 'protection.edit'])
  const input = parseForm(endInput, form)
  if (!input.ok) return input.state
  const result = await withdrawApproval(staff, input.value, currentTime())
  if (!result.ok && result.reason === 'changed_meanwhile') leadToFaster(input.value.id)
  if (!result.ok) return { status: 'refused', reason: result.reason, typed: input.typed }
  leadTo(`${PAGE}?done=${result.value}`)
}

/** Shows the requests of a person or with some words. */
export async function searchAction(form: FormData): Promise<void> {
  const staff = await requireStaff('approvals.decide')
  redirect(foundPath(staff, PAGE, form))
}
