'use server'

import { notFound, redirect } from 'next/navigation'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import type { FormState } from '#lib/forms/form-state.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { refusedNow } from '#lib/forms/refused-now.ts'
import { choiceInput, entryAddress, templateInput } from '#lib/inquiries/input.ts'
import { type EntryRefusal, saveEntry } from '#lib/inquiries/save-entry.ts'
import type { ChoiceList } from '#lib/inquiry-choices.ts'

type State = FormState<EntryRefusal>

/** Adds or changes a choice of inquiries. */
export async function saveChoiceAction(
  address: { list: ChoiceList; id: string },
  _state: State,
  form: FormData,
): Promise<State> {
  const staff = await requireStaff('inquiries.edit_choices')
  const asked = entryAddress.safeParse(address)
  if (!asked.success || asked.data.list === 'template') notFound()
  const input = parseForm(choiceInput, form)
  if (!input.ok) return input.state
  const { seen, texts, ...frame } = input.value
  const entry = { ...frame, ...texts, list: asked.data.list }
  const saved = await saveEntry(
    staff,
    { key: 'inquiryChoices', id: asked.data.id, entry, seen },
    currentTime(),
  )
  if (!saved.ok) return refusedNow(saved.reason, { typed: input.typed })
  redirect('/staff/settings/inquiries?done=saved')
}

/** The same of an answer template. */
export async function saveTemplateAction(
  address: { id: string },
  _state: State,
  form: FormData,
): Promise<State> {
  const staff = await requireStaff('inquiries.edit_choices')
  const asked = entryAddress.safeParse({ ...address, list: 'template' })
  if (!asked.success) notFound()
  const input = parseForm(templateInput, form)
  if (!input.ok) return input.state
  const { seen, texts, ...frame } = input.value
  const wish = { key: 'inquiryTemplates' as const, id: asked.data.id, entry: { ...frame, ...texts }, seen }
  const saved = await saveEntry(staff, wish, currentTime())
  if (!saved.ok) return refusedNow(saved.reason, { typed: input.typed })
  redirect('/staff/settings/inquiries?done=saved')
}
