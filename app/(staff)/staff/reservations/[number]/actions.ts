'use server'

import { refresh } from 'next/cache'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import { markInput } from '#lib/desk/input.ts'
import { markArrived } from '#lib/desk/mark-arrived.ts'
import { markServed } from '#lib/desk/mark-served.ts'
import type { MarkRefusal } from '#lib/desk/rules.ts'
import { undoMark } from '#lib/desk/undo-mark.ts'
import { type FormState, idle } from '#lib/forms/form-state.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { changeMissed } from '#lib/no-shows/change-missed.ts'
import { correctionInput } from '#lib/no-shows/input.ts'
import type { CorrectionRefusal } from '#lib/no-shows/rules.ts'

const marks = { arrived: markArrived, served: markServed, undone: undoMark }

/** A button of a visit, on its own page or on those of the day. The page stays; a refusal stands at the button. */
export async function markVisitAction(
  _state: FormState<MarkRefusal>,
  form: FormData,
): Promise<FormState<MarkRefusal>> {
  const staff = await requireStaff('desk.mark')
  const input = parseForm(markInput, form)
  if (!input.ok) return input.state
  const { mark, ...visit } = input.value
  const result = await marks[mark](staff, visit, currentTime())
  refresh()
  return result.ok ? idle : { status: 'refused', reason: result.reason, typed: input.typed }
}

/** Corrects a visit that was marked as missed by mistake. */
export async function correctMissedAction(
  _state: FormState<CorrectionRefusal>,
  form: FormData,
): Promise<FormState<CorrectionRefusal>> {
  const staff = await requireStaff('no_shows.correct')
  const input = parseForm(correctionInput, form)
  if (!input.ok) return input.state
  const result = await changeMissed(staff, input.value, currentTime())
  refresh()
  return result.ok ? idle : { status: 'refused', reason: result.reason, typed: input.typed }
}
