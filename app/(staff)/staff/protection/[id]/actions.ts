'use server'

import { redirect } from 'next/navigation'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import type { FormState } from '#lib/forms/form-state.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { refusedNow } from '#lib/forms/refused-now.ts'
import { liftInput } from '#lib/protection/input.ts'
import { type LiftRefusal, liftProtection } from '#lib/protection/lift.ts'

/** Lifts what a second person allowed to lift. */
export async function liftAction(
  _state: FormState<LiftRefusal>,
  form: FormData,
): Promise<FormState<LiftRefusal>> {
  const staff = await requireStaff('protection.edit')
  const input = parseForm(liftInput, form)
  if (!input.ok) return input.state
  const lifted = await liftProtection(staff, input.value.id, currentTime())
  if (!lifted.ok) return refusedNow(lifted.reason, { typed: input.typed })
  redirect('/staff/protection?state=lifted')
}
