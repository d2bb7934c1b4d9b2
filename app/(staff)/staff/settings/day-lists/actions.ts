'use server'

import { redirect } from 'next/navigation'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import type { FormState } from '#lib/forms/form-state.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { refusedNow } from '#lib/forms/refused-now.ts'
import { dayListInput } from '#lib/reports/input.ts'
import { type DayListRefusal, saveDayLists } from '#lib/reports/save-day-lists.ts'

/** Decides when the lists for the hour when the line is down are written, and of what. */
export async function saveDayListsAction(
  _state: FormState<DayListRefusal>,
  form: FormData,
): Promise<FormState<DayListRefusal>> {
  const staff = await requireStaff('settings.edit')
  const input = parseForm(dayListInput, form)
  if (!input.ok) return input.state
  const saved = await saveDayLists(staff, input.value, currentTime())
  if (!saved.ok) return refusedNow(saved.reason, { typed: input.typed })
  redirect('/staff/settings/day-lists?done=saved')
}
