'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { requireNoticeVisitor } from '#lib/auth/require-resident.ts'
import { keepResidentTicket } from '#lib/auth/resident-ticket.ts'
import { currentTime } from '#lib/clock.ts'
import type { FormState } from '#lib/forms/form-state.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { sentLocale } from '#lib/i18n/sent-locale.ts'
import { noticeSignInInput } from '#lib/residents/input.ts'
import { residentPath } from '#lib/residents/rules.ts'
import { type NoticeSignInRefusal, signInWithNotice } from '#lib/residents/sign-in-with-notice.ts'

/** Signs in with notice number and birthday and goes on to the page that was asked for. */
export async function noticeSignInAction(
  to: string,
  _state: FormState<NoticeSignInRefusal>,
  form: FormData,
): Promise<FormState<NoticeSignInRefusal>> {
  const visitor = await requireNoticeVisitor()
  const input = parseForm(noticeSignInInput, form)
  if (!input.ok) return input.state
  const result = await signInWithNotice(visitor, input.value, currentTime())
  if (!result.ok) return { status: 'refused', reason: result.reason, typed: input.typed }
  await keepResidentTicket(result.value)
  redirect(residentPath(to, sentLocale(form)) as Route)
}
