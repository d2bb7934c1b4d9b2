'use server'

import { redirect } from 'next/navigation'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import type { FormState } from '#lib/forms/form-state.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { cancelStranded } from '#lib/stranded/cancel.ts'
import { cancelInput, keepInput, moveInput } from '#lib/stranded/input.ts'
import { keepStranded } from '#lib/stranded/keep.ts'
import { moveStranded } from '#lib/stranded/move.ts'
import { handledPath } from '#lib/stranded/rules.ts'

/** Moves those who were checked to the times that were chosen. */
export async function moveStrandedAction(_state: FormState, form: FormData): Promise<FormState> {
  const staff = await requireStaff('stranded.handle')
  const input = parseForm(moveInput, form)
  if (!input.ok) return input.state
  redirect(handledPath('move', await moveStranded(staff, input.value, currentTime())))
}

/** Cancels the visits of those who were checked. */
export async function cancelStrandedAction(_state: FormState, form: FormData): Promise<FormState> {
  const staff = await requireStaff('stranded.handle')
  const input = parseForm(cancelInput, form)
  if (!input.ok) return input.state
  redirect(handledPath('cancel', await cancelStranded(staff, input.value, currentTime())))
}

/** Serves those who were checked as they booked. */
export async function keepStrandedAction(_state: FormState, form: FormData): Promise<FormState> {
  const staff = await requireStaff('stranded.handle')
  const input = parseForm(keepInput, form)
  if (!input.ok) return input.state
  redirect(handledPath('keep', await keepStranded(staff, input.value, currentTime())))
}
