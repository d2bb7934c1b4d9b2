'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { undoAct } from '#lib/calendars/undo-act.ts'
import { undoInput } from '#lib/changes/input.ts'
import type { GrantRefusal, UndoRefusal } from '#lib/changes/rules.ts'
import { currentTime } from '#lib/clock.ts'
import type { FormState } from '#lib/forms/form-state.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { refusedNow } from '#lib/forms/refused-now.ts'

/** Takes an act back at once, or shows what taking it back would do to the places. */
export async function undoAction(
  _state: FormState<UndoRefusal | GrantRefusal>,
  form: FormData,
): Promise<FormState<UndoRefusal | GrantRefusal>> {
  const staff = await requireStaff('settings.edit')
  const input = parseForm(undoInput, form)
  if (!input.ok) return input.state
  const result = await undoAct(staff, input.value.batch, currentTime())
  if (!result.ok) return refusedNow(result.reason, { typed: input.typed })
  redirect(result.value.next as Route)
}
