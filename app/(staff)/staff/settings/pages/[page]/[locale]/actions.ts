'use server'

import { notFound, redirect } from 'next/navigation'
import { typedWordInput } from '#components/settings/typed-word.ts'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import type { FormState } from '#lib/forms/form-state.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { refusedNow } from '#lib/forms/refused-now.ts'
import { bodyToMend, pageAddress, pageInput, pageResetInput } from '#lib/settings/input.ts'
import { resetPage } from '#lib/settings/reset-page.ts'
import type { PageRefusal } from '#lib/settings/rules.ts'
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
  const seen = Number(form.get('seen'))
  if (!input.ok) return input.state.status === 'invalid' ? { ...input.state, body, seen } : { status: 'idle' }
  if (input.value.intent === 'preview') return { status: 'preview', body: input.value.body, seen }
  const saved = await savePage(staff, { ...wanted.data, body: input.value.body, seen }, currentTime())
  if (!saved.ok) return refusedNow(saved.reason, { body })
  redirect(`/staff/settings/pages/${wanted.data.page}/${wanted.data.locale}?done=saved`)
}

/** Gives a page its shipped text back, once its word was typed. */
export async function resetPageAction(
  address: Address,
  _state: FormState<PageRefusal>,
  form: FormData,
): Promise<FormState<PageRefusal>> {
  const staff = await requireStaff('settings.edit')
  const wanted = pageAddress.safeParse(address)
  if (!wanted.success) notFound()
  const input = parseForm(pageResetInput.extend(typedWordInput('reset').shape), form)
  if (!input.ok) return input.state
  const result = await resetPage(staff, { ...wanted.data, seen: input.value.seen }, currentTime())
  if (!result.ok) return refusedNow(result.reason, { typed: input.typed })
  redirect(`/staff/settings/pages/${wanted.data.page}/${wanted.data.locale}?done=reset`)
}
