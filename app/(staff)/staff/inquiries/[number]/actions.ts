'use server'

import { refresh } from 'next/cache'
import { notFound, redirect } from 'next/navigation'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { requireTypingStaff } from '#lib/auth/require-typing-staff.ts'
import { currentTime } from '#lib/clock.ts'
import { type AskedState, type FormState, hasAgreed } from '#lib/forms/form-state.ts'
import { numberProblems, parseForm } from '#lib/forms/parse-form.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { changeInquiry } from '#lib/inquiries/change.ts'
import { inquiryAddress, inquiryInput, templateWish, undoInput } from '#lib/inquiries/input.ts'
import { answerWith, residentInWords } from '#lib/inquiries/queries.ts'
import { type InquiryRefusal, inquiryPath } from '#lib/inquiries/rules.ts'
import { undoInquiry } from '#lib/inquiries/undo.ts'

type State = FormState<InquiryRefusal>

/** Changes an inquiry; who was slower sees what the other one did. */
export async function changeInquiryAction(
  address: number,
  _state: State | AskedState,
  form: FormData,
): Promise<State | AskedState> {
  const staff = await requireTypingStaff('inquiries.write', { path: `/staff/inquiries/${address}`, form })
  const asked = inquiryAddress.safeParse({ number: address })
  if (!asked.success) notFound()
  const { number } = asked.data
  const wish = parseForm(templateWish, form)
  if (wish.ok) {
    const answer = await answerWith(staff, wish.value, await staffLocale())
    return { status: 'invalid', problems: numberProblems(form), typed: { ...wish.typed, answer: [answer] } }
  }
  const input = parseForm(inquiryInput, form)
  if (!input.ok) return input.state
  const said = await residentInWords(staff, input.value.residentNumber, await staffLocale())
  if (!hasAgreed(form, said)) return { status: 'asked', said, typed: input.typed }
  const changed = await changeInquiry(staff, { number, sent: input.value }, currentTime())
  if (changed.ok) redirect(`${inquiryPath(number)}?done=changed`)
  refresh()
  return { status: 'refused', reason: changed.reason, typed: input.typed }
}

/** Takes the last change of an inquiry back. */
export async function undoInquiryAction(address: number, _state: State, form: FormData): Promise<State> {
  const staff = await requireStaff('inquiries.write')
  const asked = inquiryAddress.safeParse({ number: address })
  if (!asked.success) notFound()
  const input = parseForm(undoInput, form)
  if (!input.ok) return input.state
  const undone = await undoInquiry(staff, { ...asked.data, ...input.value }, currentTime())
  if (undone.ok) redirect(`${inquiryPath(asked.data.number)}?done=undone`)
  refresh()
  return { status: 'refused', reason: undone.reason, typed: input.typed }
}
