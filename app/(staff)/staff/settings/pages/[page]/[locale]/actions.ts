'use server'

import { notFound, redirect } from 'next/navigation'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import type { FormState } from '#lib/forms/form-state.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { bodyToMend, pageAddress, pageInput } from '#lib/settings/input.ts'
import { resetPage } from '#lib/settings/reset-page.ts'
import { savePage } from '#lib/settings/save-page.ts'
import type { EditorState } from './page-editor.tsx'

type Address = { page: string; locale: string }

/** Saves the text of a page in one language, or shows what it will look like. */
export async function savePageAction(
  address: Address,
  _state: EditorState,
  form: FormData,
): Promise<EditorState> {
  const staff = await requireStaff('settings.edit')
  const wanted = pageAddress.safeParse(address)
  if (!wanted.success) notFound()
  const input = parseForm(pageInput, form)
  const body = bodyToMend(String(form.get('body') ?? ''))
  if (!input.ok) return input.state.status === 'invalid' ? { ...input.state, body } : input.state
  if (input.value.intent === 'preview') return { status: 'preview', body: input.value.body }
  await savePage(staff, { ...wanted.data, body: input.value.body }, currentTime())
  redirect(`/staff/settings/pages/${wanted.data.page}/${wanted.data.locale}?done=saved`)
}

/** Gives a page its shipped text back. */
export async function resetPageAction(
  address: Address,
  _state: FormState<'is_shipped'>,
  _form: FormData,
): Promise<FormState<'is_shipped'>> {
  const staff = await requireStaff('settings.edit')
  const wanted = pageAddress.safeParse(address)
  if (!wanted.success) notFound()
  const result = await resetPage(staff, wanted.data, currentTime())
  if (!result.ok) return { status: 'refused', reason: result.reason, typed: {} }
  redirect(`/staff/settings/pages/${wanted.data.page}/${wanted.data.locale}?done=reset`)
}
