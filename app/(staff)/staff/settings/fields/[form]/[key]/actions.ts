'use server'

import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { effectWords } from '#components/fields/effect-words.ts'
import { typedWordInput } from '#components/settings/typed-word.ts'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import { definitionInput, draftLook, fieldAddress, seenField } from '#lib/fields/input.ts'
import { fieldToEdit } from '#lib/fields/queries.ts'
import { type FieldDraft, type FieldRefusal, fieldEffects, type KeptField } from '#lib/fields/rules.ts'
import { saveField } from '#lib/fields/save.ts'
import { type AskedState, type FormState, hasAgreed, type ShownState } from '#lib/forms/form-state.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { refusedNow } from '#lib/forms/refused-now.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'

type RetireState = FormState<FieldRefusal> | AskedState

type State = RetireState | ShownState<FieldDraft>

/** Changes a question, once somebody has read what that does to the answers there are; or only shows it. */
export async function saveFieldAction(
  address: { form: string; key: string },
  _state: State,
  form: FormData,
): Promise<State> {
  const staff = await requireStaff('fields.edit')
  const { field, use } = await opened(staff, address)
  const input = parseForm(definitionInput(field.options), form)
  if (!input.ok) return input.state
  const { intent, ...look } = draftLook.parse(Object.fromEntries(form))
  if (intent) return { status: 'shown', shown: { field: input.value, ...look }, typed: input.typed }
  const after = { ...field, ...input.value }
  const said = effectWords(fieldEffects(field, after, use), await staffLocale())
  if (!hasAgreed(form, said)) return { status: 'asked', said, typed: input.typed }
  const saved = await saveField(staff, { before: seenBy(form, field), after }, currentTime())
  if (!saved.ok) return refusedNow(saved.reason, { typed: input.typed })
  redirect('/staff/settings/fields?done=saved')
}

/** Stops asking a question, once its word was typed, or asks it again. Its answers stay. */
export async function retireFieldAction(
  address: { form: string; key: string },
  _state: RetireState,
  form: FormData,
): Promise<RetireState> {
  const staff = await requireStaff('fields.edit')
  const { field, use } = await opened(staff, address)
  const input = parseForm(field.retiredAt ? z.object({}) : typedWordInput('retire'), form)
  if (!input.ok) return input.state
  const now = currentTime()
  const after = { ...field, retiredAt: field.retiredAt ? null : now }
  const said = effectWords(fieldEffects(field, after, use), await staffLocale())
  if (!hasAgreed(form, said)) return { status: 'asked', said, typed: input.typed }
  const saved = await saveField(staff, { before: seenBy(form, field), after }, now)
  if (!saved.ok) return refusedNow(saved.reason, { typed: input.typed })
  redirect(`/staff/settings/fields?done=${after.retiredAt ? 'retired' : 'restored'}`)
}

async function opened(staff: Awaited<ReturnType<typeof requireStaff>>, address: unknown) {
  const asked = fieldAddress.safeParse(address)
  const found = asked.success ? await fieldToEdit(staff, asked.data) : null
  return found ?? notFound()
}

/** The row as it was when the form was opened, so that nobody writes over what somebody else has saved since. */
const seenBy = (form: FormData, field: KeptField): KeptField => {
  const seen = seenField.safeParse(form.get('seen'))
  return seen.success ? { ...field, ...seen.data } : field
}
