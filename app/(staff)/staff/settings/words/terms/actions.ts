'use server'

import { redirect } from 'next/navigation'
import { requireStaff } from '#lib/auth/require-staff.ts'
import type { UndoRefusal } from '#lib/changes/rules.ts'
import { undoBatch } from '#lib/changes/undo.ts'
import { currentTime } from '#lib/clock.ts'
import type { FormState } from '#lib/forms/form-state.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { refusedNow } from '#lib/forms/refused-now.ts'
import { changeTerm } from '#lib/texts/change-term.ts'
import { termChange, undoInput } from '#lib/texts/input.ts'
import { loadOwnWords } from '#lib/texts/load-own.ts'
import type { SaveRefusal } from '#lib/texts/rules.ts'

/** Puts another word in the place of one in the texts that were ticked. */
export async function changeTermAction(
  _state: FormState<SaveRefusal>,
  form: FormData,
): Promise<FormState<SaveRefusal>> {
  const staff = await requireStaff('words.edit')
  const input = parseForm(termChange, form)
  if (!input.ok) return input.state
  const { language: locale, ...term } = input.value
  const changed = await changeTerm(staff, { locale, ...term }, currentTime())
  if (!changed.ok) return refusedNow(changed.reason, { typed: input.typed })
  redirect(`/staff/settings/words/terms?language=${locale}&done=${changed.value.count}`)
}

/** Takes such an act back, as one. */
export async function undoTermAction(
  _state: FormState<UndoRefusal>,
  form: FormData,
): Promise<FormState<UndoRefusal>> {
  const staff = await requireStaff('words.edit')
  const input = parseForm(undoInput, form)
  if (!input.ok) return { status: 'refused', reason: 'in_use', typed: {} }
  const undone = await undoBatch(staff, input.value.batch, currentTime())
  // The button may be gone with what somebody else did: the page says who it was.
  if (!undone.ok && undone.reason !== 'in_use')
    redirect(`/staff/settings/words/terms?faster=${input.value.batch}`)
  if (!undone.ok) return { status: 'refused', reason: undone.reason, typed: {} }
  await loadOwnWords()
  redirect('/staff/settings/words/terms?undone=yes')
}
