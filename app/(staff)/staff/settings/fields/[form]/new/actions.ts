'use server'

import { notFound, redirect } from 'next/navigation'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import { addField } from '#lib/fields/add.ts'
import { definitionInput, draftLook, fieldAddress } from '#lib/fields/input.ts'
import type { FieldDraft, FieldRefusal } from '#lib/fields/rules.ts'
import type { FormState, ShownState } from '#lib/forms/form-state.ts'
import { parseForm } from '#lib/forms/parse-form.ts'

type State = FormState<FieldRefusal> | ShownState<FieldDraft>

/** Adds a question at the end of its form, or only shows it. */
export async function addFieldAction(sentForm: string, _state: State, form: FormData): Promise<State> {
  const staff = await requireStaff('fields.edit')
  const asked = fieldAddress.shape.form.safeParse(sentForm)
  if (!asked.success) notFound()
  const input = parseForm(definitionInput([]), form)
  if (!input.ok) return input.state
  const { intent, ...look } = draftLook.parse(Object.fromEntries(form))
  if (intent) return { status: 'shown', shown: { field: input.value, ...look }, typed: input.typed }
  const added = await addField(staff, { form: asked.data, wish: input.value }, currentTime())
  if (!added.ok) return { status: 'refused', reason: added.reason, typed: input.typed }
  redirect('/staff/settings/fields?done=saved')
}
