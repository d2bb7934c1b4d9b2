'use server'

import { redirect } from 'next/navigation'
import { forgetGivenCode, keepGivenCode } from '#lib/auth/given-code.ts'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import type { FormState } from '#lib/forms/form-state.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { type AddNoticeNumberRefusal, addNoticeNumber } from '#lib/residents/add-notice-number.ts'
import { closeResident } from '#lib/residents/close.ts'
import { closeInput, giveCodeInput, noticeNumberInput, residentId } from '#lib/residents/input.ts'
import { issueResetCode } from '#lib/residents/issue-reset-code.ts'
import { withdrawNoticeNumber } from '#lib/residents/withdraw-notice-number.ts'

/** Where somebody else closed the account its forms are gone: the page says who it was. */
const closedBefore = (id: string) => `/staff/residents/${id}?faster=closed` as const

/** Gives the resident the number of a 交付通知書. */
export async function addNoticeNumberAction(
  id: string,
  _state: FormState<AddNoticeNumberRefusal>,
  form: FormData,
): Promise<FormState<AddNoticeNumberRefusal>> {
  const staff = await requireStaff('residents.help')
  const person = residentId.parse({ id })
  const input = parseForm(noticeNumberInput, form)
  if (!input.ok) return input.state
  const wish = { residentId: person.id, number: input.value.noticeNumber }
  const result = await addNoticeNumber(staff, wish, currentTime())
  if (!result.ok && result.reason === 'closed') redirect(closedBefore(person.id))
  if (!result.ok) return { status: 'refused', reason: result.reason, typed: input.typed }
  redirect(`/staff/residents/${person.id}?done=notice_added`)
}

/** Takes a notice number back. */
export async function withdrawNoticeNumberAction(
  id: string,
  _state: FormState,
  form: FormData,
): Promise<FormState> {
  const staff = await requireStaff('residents.help')
  const person = residentId.parse({ id })
  const input = parseForm(noticeNumberInput, form)
  if (!input.ok) return input.state
  const wish = { residentId: person.id, number: input.value.noticeNumber }
  const result = await withdrawNoticeNumber(staff, wish, currentTime())
  if (!result.ok) redirect(`/staff/residents/${person.id}?faster=notice`)
  redirect(`/staff/residents/${person.id}?done=notice_withdrawn`)
}

/** Makes a one-time code for a forgotten password, which the page then shows for some minutes, loaded anew or not. */
export async function giveCodeAction(id: string, _state: FormState, form: FormData): Promise<FormState> {
  const staff = await requireStaff('residents.help')
  const person = residentId.parse({ id })
  const input = parseForm(giveCodeInput, form)
  if (!input.ok) return input.state
  const wish = { residentId: person.id, seen: input.value.seen }
  const result = await issueResetCode(staff, wish, currentTime())
  if (!result.ok && result.reason === 'closed') redirect(closedBefore(person.id))
  if (!result.ok) redirect(`/staff/residents/${person.id}?faster=code`)
  const { code, expiresAt } = result.value
  await keepGivenCode(staff, { residentId: person.id, code, expiresAt })
  redirect(`/staff/residents/${person.id}#code`)
}

/** Takes the code from the page once it was handed over. It still counts. */
export async function forgetCodeAction(id: string): Promise<void> {
  await requireStaff('residents.help')
  const person = residentId.parse({ id })
  await forgetGivenCode(person.id)
  redirect(`/staff/residents/${person.id}#code`)
}

/** Closes the account for good. */
export async function closeAction(id: string, _state: FormState, form: FormData): Promise<FormState> {
  const staff = await requireStaff('residents.issue')
  const person = residentId.parse({ id })
  const input = parseForm(closeInput, form)
  if (!input.ok) return input.state
  const result = await closeResident(staff, person.id, currentTime())
  if (!result.ok) redirect(closedBefore(person.id))
  redirect(`/staff/residents/${person.id}?done=closed`)
}
