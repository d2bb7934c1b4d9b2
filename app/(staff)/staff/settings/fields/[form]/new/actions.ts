'use server'

import { notFound, redirect } from 'next/navigation'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import { definitionInput, fieldAddress } from '#lib/fields/input.ts'
import { fieldsToEdit } from '#lib/fields/queries.ts'
import { type FieldRefusal, newKey } from '#lib/fields/rules.ts'
import { saveField } from '#lib/fields/save.ts'
import type { FormState } from '#lib/forms/form-state.ts'
import { parseForm } from '#lib/forms/parse-form.ts'

type State = FormState<FieldRefusal>

/** Adds a question at the end of its form. */
export async function addFieldAction(sentForm: string, _state: State, form: FormData): Promise<State> {
  const staff = await requireStaff('fields.edit')
  const asked = fieldAddress.shape.form.safeParse(sentForm)
  if (!asked.success) notFound()
  const input = parseForm(definitionInput([]), form)
  if (!input.ok) return input.state
  const others = await fieldsToEdit(staff, asked.data)
  const place = { form: asked.data, key: newKey(others), position: others.length + 1, retiredAt: null }
  const saved = await saveField(staff, { before: null, after: { ...input.value, ...place } }, currentTime())
  if (!saved.ok) return { status: 'refused', reason: saved.reason, typed: input.typed }
  redirect('/staff/settings/fields?done=saved')
}
