'use server'

import { notFound, redirect } from 'next/navigation'
import { faultProblems, noReader, typingProblems } from '#components/notices/fault-words.ts'
import { typedWordInput } from '#components/settings/typed-word.ts'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import type { FormState } from '#lib/forms/form-state.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { refusedNow } from '#lib/forms/refused-now.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { log } from '#lib/log.ts'
import { ownEmail } from '#lib/staff/queries.ts'
import { resetInput, templateAddress, templateInput, typedTemplate } from '#lib/templates/input.ts'
import { letterOfReader } from '#lib/templates/queries.ts'
import { resetTemplate } from '#lib/templates/reset.ts'
import type { ResetRefusal } from '#lib/templates/rules.ts'
import { saveTemplate } from '#lib/templates/save.ts'
import { sendTest } from '#lib/templates/send-test.ts'
import { verifyTemplate } from '#lib/templates/verify.ts'
import type { EditorState } from './template-editor.tsx'

type Address = { kind: string; locale: string }

/** Saves the text of a notice in one language, shows the mail that comes of it, or mails it to whoever writes it, at their own address alone. */
export async function templateAction(
  address: Address,
  _state: EditorState,
  form: FormData,
): Promise<EditorState> {
  const staff = await requireStaff('notices.edit')
  const wanted = templateAddress.safeParse(address)
  if (!wanted.success) notFound()
  const [locale, typed, now] = [await staffLocale(), typedTemplate(form), currentTime()]
  const seen = Number(form.get('seen'))
  const input = parseForm(templateInput(wanted.data.kind), form)
  if (!input.ok) {
    const problems = input.state.status === 'invalid' ? input.state.problems : {}
    return { status: 'wrong', problems: typingProblems(problems, locale), typed, seen }
  }
  const { intent, subject, body, number } = input.value
  const recipient = await ownEmail(staff)
  if (intent === 'test' && !recipient) return { status: 'refused', reason: 'no_email', typed }
  const wish = { ...wanted.data, template: { subject, body }, seen, recipient: recipient ?? '' }
  const act = { save: saveTemplate, test: sendTest, preview: () => verifyTemplate(wish, now) }[intent]
  const done = await act(staff, wish, now)
  if (!done.ok)
    return 'field' in done
      ? { status: 'wrong', problems: faultProblems(done, locale), typed, seen }
      : refusedNow(done.reason, { typed })
  if (intent === 'save')
    redirect(`/staff/settings/notices/${wanted.data.kind}/${wanted.data.locale}?done=saved`)
  if (intent === 'test') log().info({ staffId: staff.staffId, kind: wanted.data.kind }, 'a notice was tried')
  const letter =
    number && intent === 'preview' ? await letterOfReader(staff, { ...wish, number }, now) : done.letter
  if (!letter) return { status: 'wrong', problems: noReader(wanted.data.kind, locale), typed, seen }
  return { status: 'preview', letter, isSent: intent === 'test', typed, seen }
}

/** Gives a notice its shipped text back, once its word was typed. */
export async function resetTemplateAction(
  address: Address,
  _state: FormState<ResetRefusal>,
  form: FormData,
): Promise<FormState<ResetRefusal>> {
  const staff = await requireStaff('notices.edit')
  const wanted = templateAddress.safeParse(address)
  if (!wanted.success) notFound()
  const input = parseForm(resetInput.extend(typedWordInput('reset').shape), form)
  if (!input.ok) return input.state
  const result = await resetTemplate(staff, { ...wanted.data, seen: input.value.seen }, currentTime())
  if (!result.ok) return refusedNow(result.reason, { typed: input.typed })
  redirect(`/staff/settings/notices/${wanted.data.kind}/${wanted.data.locale}?done=reset`)
}
