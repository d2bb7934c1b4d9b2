'use server'

import { redirect } from 'next/navigation'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import type { FormState } from '#lib/forms/form-state.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { refusedNow } from '#lib/forms/refused-now.ts'
import { changeStop } from '#lib/stops/change.ts'
import { changedStop } from '#lib/stops/input.ts'
import type { StopActRefusal } from '#lib/stops/rules.ts'

/** Gives a stop another banner, reason or end. */
export async function changeStopAction(
  _state: FormState<StopActRefusal>,
  form: FormData,
): Promise<FormState<StopActRefusal>> {
  const staff = await requireStaff('stops.edit')
  const input = parseForm(changedStop, form)
  if (!input.ok) return input.state
  const result = await changeStop(staff, input.value, currentTime())
  if (!result.ok) return refusedNow(result.reason, { typed: input.typed })
  redirect('/staff/stops?done=changed')
}
