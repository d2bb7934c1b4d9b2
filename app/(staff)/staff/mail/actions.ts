'use server'

import { redirect } from 'next/navigation'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import type { FormState } from '#lib/forms/form-state.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { letterId } from '#lib/outbox/input.ts'
import type { SendAgainRefusal } from '#lib/outbox/rules.ts'
import { sendAgain } from '#lib/outbox/send-again.ts'
import { foundPath } from '#lib/sealed-search.ts'

/** Gives a mail that failed its tries again, and shows it waiting. */
export async function sendAgainAction(
  _state: FormState<SendAgainRefusal>,
  form: FormData,
): Promise<FormState<SendAgainRefusal>> {
  const staff = await requireStaff('mail.retry')
  const input = parseForm(letterId, form)
  if (!input.ok) return input.state
  const result = await sendAgain(staff, input.value.id, currentTime())
  // A mail that waits again has left the list of failed ones: its page says who was faster.
  if (!result.ok && result.reason === 'not_failed') redirect(`/staff/mail/${input.value.id}?faster=yes`)
  if (!result.ok) return { status: 'refused', reason: result.reason, typed: input.typed }
  redirect(`/staff/mail/${input.value.id}`)
}

/** Shows the mails about a number, of one kind or all. */
export async function searchAction(form: FormData): Promise<void> {
  const staff = await requireStaff('mail.view')
  redirect(foundPath(staff, '/staff/mail', form))
}
