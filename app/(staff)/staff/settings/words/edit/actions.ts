'use server'

import { notFound, redirect } from 'next/navigation'
import { faultInWords } from '#components/settings/fault-words.ts'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import type { FormState } from '#lib/forms/form-state.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { refusedNow } from '#lib/forms/refused-now.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { textAddress, textInput, textToMend } from '#lib/texts/input.ts'
import { faultOfText } from '#lib/texts/queries.ts'
import { editorPath, type SaveRefusal } from '#lib/texts/rules.ts'
import { saveText } from '#lib/texts/save.ts'
import type { EditorState } from './text-editor.tsx'

type Address = { of: string; language: string }

/** Saves a text in one language, or shows what it will look like; a text that cannot stand comes back with the reason. */
export async function saveTextAction(
  address: Address,
  _state: EditorState,
  form: FormData,
): Promise<EditorState> {
  const staff = await requireStaff('words.edit')
  const wanted = textAddress.safeParse(address)
  if (!wanted.success) notFound()
  const locale = await staffLocale()
  const value = textToMend(String(form.get('value') ?? ''))
  const seen = Number(form.get('seen'))
  const input = parseForm(textInput, form)
  if (!input.ok) {
    const problem = (input.state.status === 'invalid' && input.state.problems.value) || 'invalid'
    return { status: 'wrong', value, problem: textOf(locale, 'shell').plain(`problem.${problem}`), seen }
  }
  const fault = faultOfText(staff, wanted.data, input.value.value)
  if (fault) return { status: 'wrong', value, problem: faultInWords(fault, locale), seen }
  if (input.value.intent === 'preview') return { status: 'preview', value: input.value.value, seen }
  const { value: text } = input.value
  const saved = await saveText(staff, { ...wanted.data, value: text, seen }, currentTime())
  if (!saved.ok) return refusedNow(saved.reason, { value })
  redirect(`${editorPath(wanted.data)}&done=saved`)
}

/** Gives a text its shipped words back. */
export async function resetTextAction(
  { seen, ...address }: Address & { seen: number },
  _state: FormState<SaveRefusal>,
  _form: FormData,
): Promise<FormState<SaveRefusal>> {
  const staff = await requireStaff('words.edit')
  const wanted = textAddress.safeParse(address)
  if (!wanted.success) notFound()
  const saved = await saveText(staff, { ...wanted.data, value: null, seen: Number(seen) }, currentTime())
  if (!saved.ok) return refusedNow(saved.reason, { typed: {} })
  redirect(`${editorPath(wanted.data)}&done=reset`)
}
