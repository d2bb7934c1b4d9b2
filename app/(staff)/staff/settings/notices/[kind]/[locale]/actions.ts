'use server'

import { notFound, redirect } from 'next/navigation'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import type { FormState } from '#lib/forms/form-state.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { templateAddress, templateInput, typedTemplate } from '#lib/templates/input.ts'
import { letterOfVisit } from '#lib/templates/queries.ts'
import { resetTemplate } from '#lib/templates/reset.ts'
import { saveTemplate } from '#lib/templates/save.ts'
import { sendTest } from '#lib/templates/send-test.ts'
import { verifyTemplate } from '#lib/templates/verify.ts'
import type { EditorState } from './template-editor.tsx'

type Address = { kind: string; locale: string }

/** Saves the text of a notice in one language, shows the mail that comes of it, or mails it to whoever writes it. */
export async function templateAction(
  address: Address,
  _state: EditorState,
  form: FormData,
): Promise<EditorState> {
  const staff = await requireStaff('notices.edit')
  const wanted = templateAddress.safeParse(address)
  if (!wanted.success) notFound()
  const typed = typedTemplate(form)
  const input = parseForm(templateInput, form)
  if (!input.ok) return input.state.status === 'invalid' ? { ...input.state, typed } : { status: 'idle' }
  const { intent, subject, body, number, recipient } = input.value
  const wish = { ...wanted.data, template: { subject, body } }
  const now = currentTime()
  if (intent === 'test' && !recipient)
    return { status: 'invalid', problems: { recipient: 'required' }, typed }
  const act = { save: saveTemplate, test: sendTest, preview: () => verifyTemplate(wish, now) }[intent]
  const done = await act(staff, { ...wish, recipient: recipient ?? '' }, now)
  if (!done.ok) return { status: 'refused', reason: done.reason, detail: done.detail, typed }
  if (intent === 'save')
    redirect(`/staff/settings/notices/${wanted.data.kind}/${wanted.data.locale}?done=saved`)
  const letter = number ? await letterOfVisit(staff, { ...wish, number }, now) : done.letter
  if (!letter) return { status: 'refused', reason: 'no_visit', detail: '', typed }
  return { status: 'preview', letter, isSent: intent === 'test', typed }
}

/** Gives a notice its shipped text back. */
export async function resetTemplateAction(
  address: Address,
  _state: FormState<'is_shipped'>,
  _form: FormData,
): Promise<FormState<'is_shipped'>> {
  const staff = await requireStaff('notices.edit')
  const wanted = templateAddress.safeParse(address)
  if (!wanted.success) notFound()
  const result = await resetTemplate(staff, wanted.data, currentTime())
  if (!result.ok) return { status: 'refused', reason: result.reason, typed: {} }
  redirect(`/staff/settings/notices/${wanted.data.kind}/${wanted.data.locale}?done=reset`)
}
