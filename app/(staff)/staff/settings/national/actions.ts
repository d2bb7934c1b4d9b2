'use server'

import { redirect } from 'next/navigation'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import type { FormState } from '#lib/forms/form-state.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { refusedNow } from '#lib/forms/refused-now.ts'
import { seenStop } from '#lib/stops/input.ts'
import { liftStop } from '#lib/stops/lift.ts'
import type { StopActRefusal } from '#lib/stops/rules.ts'

/** Lifts an announced stop: its times can be booked again. */
export async function liftNationalAction(
  _state: FormState<StopActRefusal>,
  form: FormData,
): Promise<FormState<StopActRefusal>> {
  const staff = await requireStaff('stops.edit', null)
  const input = parseForm(seenStop, form)
  if (!input.ok) return input.state
  const result = await liftStop(staff, input.value, currentTime())
  // Where the stop is over, its row has left the list: the page says who was faster.
  if (!result.ok && result.reason === 'already_over')
    redirect(`/staff/settings/national?faster=${input.value.id}`)
  if (!result.ok) return refusedNow(result.reason, { typed: input.typed })
  redirect('/staff/settings/national?done=lifted')
}
