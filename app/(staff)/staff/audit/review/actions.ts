'use server'

import { redirect } from 'next/navigation'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import type { FormState } from '#lib/forms/form-state.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { isMonth } from '#lib/time.ts'
import { reviewInput } from '#lib/traces/input.ts'
import { saveReview } from '#lib/traces/save-review.ts'

const PAGE = '/staff/audit/review'

/** Writes down that a month was looked through. */
export async function confirmReviewAction(
  month: string,
  _state: FormState,
  form: FormData,
): Promise<FormState> {
  const staff = await requireStaff('audit.view')
  const input = parseForm(reviewInput, form)
  if (!input.ok) return input.state
  if (!isMonth(month)) redirect(PAGE)
  const saved = await saveReview(staff, { month, ...input.value }, currentTime())
  redirect(
    `${PAGE}?${new URLSearchParams({ month, ...(saved.ok ? { done: 'confirmed' } : { refused: saved.reason }) })}`,
  )
}
