'use server'

import { redirect } from 'next/navigation'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import type { FormState } from '#lib/forms/form-state.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { stopInput } from '#lib/stops/input.ts'
import { openStops } from '#lib/stops/open.ts'
import type { StopActRefusal } from '#lib/stops/rules.ts'

/** Stops booking at once, as the dry run said. */
export async function openStopsAction(
  _state: FormState<StopActRefusal>,
  form: FormData,
): Promise<FormState<StopActRefusal>> {
  const staff = await requireStaff('stops.edit')
  const input = parseForm(stopInput, form)
  if (!input.ok) return input.state
  const result = await openStops(staff, input.value, currentTime())
  if (!result.ok) return { status: 'refused', reason: result.reason, typed: input.typed }
  redirect('/staff/stops?done=opened')
}
