'use server'

import { redirect } from 'next/navigation'
import { stepFor, withRefusal } from '#components/reservations/refusal.ts'
import { requireBooker } from '#lib/auth/require-booker.ts'
import { heldToken } from '#lib/auth/visitor.ts'
import { currentTime } from '#lib/clock.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { sentLocale } from '#lib/i18n/sent-locale.ts'
import { emailCodeInput } from '#lib/reservations/input.ts'
import { proveEmail } from '#lib/reservations/prove-email.ts'
import { sendEmailCode } from '#lib/reservations/send-email-code.ts'

/** Checks the code of the mail and goes on to the check page, which also tells when the place is gone. */
export async function proveEmailAction(form: FormData): Promise<void> {
  const locale = sentLocale(form)
  const booker = await requireBooker(locale)
  const steps = `/${locale}/reservations/new` as const
  const input = parseForm(emailCodeInput, form, ['code'])
  if (!input.ok) redirect(withRefusal(`${steps}/verify`, 'code_malformed'))
  const proven = await proveEmail(booker, (await heldToken()) ?? '', input.value.code, currentTime())
  redirect(proven.ok ? `${steps}/confirm` : withRefusal(stepFor(proven.reason, steps), proven.reason))
}

/** Mails a new code, unless one has just left, and stays. */
export async function resendCodeAction(form: FormData): Promise<void> {
  const locale = sentLocale(form)
  const booker = await requireBooker(locale)
  const steps = `/${locale}/reservations/new` as const
  const sent = await sendEmailCode(booker, (await heldToken()) ?? '', currentTime())
  if (!sent.ok) redirect(withRefusal(stepFor(sent.reason, steps), sent.reason))
  redirect(`${steps}/verify?sent=${sent.value.isSent ? 'now' : 'before'}`)
}
