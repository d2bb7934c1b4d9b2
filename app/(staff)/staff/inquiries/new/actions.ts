'use server'

import { redirect } from 'next/navigation'
import { requireTypingStaff } from '#lib/auth/require-typing-staff.ts'
import { currentTime } from '#lib/clock.ts'
import { type AskedState, type FormState, hasAgreed } from '#lib/forms/form-state.ts'
import { numberProblems, parseForm } from '#lib/forms/parse-form.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { addInquiry } from '#lib/inquiries/add.ts'
import { inquiryInput, templateWish } from '#lib/inquiries/input.ts'
import { answerWith, residentInWords } from '#lib/inquiries/queries.ts'
import { type InquiryRefusal, inquiryPath } from '#lib/inquiries/rules.ts'

type State = FormState<InquiryRefusal> | AskedState

/** Writes down an inquiry; a template's button only fills in its answer. */
export async function addInquiryAction(_state: State, form: FormData): Promise<State> {
  const staff = await requireTypingStaff('inquiries.write', { path: '/staff/inquiries/new', form })
  const wish = parseForm(templateWish, form)
  if (wish.ok) {
    const answer = await answerWith(staff, wish.value, await staffLocale())
    return { status: 'invalid', problems: numberProblems(form), typed: { ...wish.typed, answer: [answer] } }
  }
  const input = parseForm(inquiryInput, form)
  if (!input.ok) return input.state
  const said = await residentInWords(staff, input.value.residentNumber, await staffLocale())
  if (!hasAgreed(form, said)) return { status: 'asked', said, typed: input.typed }
  const added = await addInquiry(staff, input.value, currentTime())
  if (!added.ok) return { status: 'refused', reason: added.reason, typed: input.typed }
  redirect(`${inquiryPath(added.value.number)}?done=written`)
}
