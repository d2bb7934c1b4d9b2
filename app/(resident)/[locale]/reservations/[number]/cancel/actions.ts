'use server'

import { redirect } from 'next/navigation'
import { withRefusal } from '#components/reservations/refusal.ts'
import { requireAccess } from '#lib/auth/access-session.ts'
import { currentTime } from '#lib/clock.ts'
import { sentLocale } from '#lib/i18n/sent-locale.ts'
import { cancelReservation } from '#lib/reservations/cancel.ts'

/** Cancels the reservation that is open in this browser. Sent twice it does no harm. */
export async function cancelAction(form: FormData): Promise<void> {
  const locale = sentLocale(form)
  const number = String(form.get('number'))
  const holder = await requireAccess(number, locale)
  const cancelled = await cancelReservation(holder, currentTime())
  const page = `/${locale}/reservations/${number}` as const
  redirect(cancelled.ok ? page : withRefusal(`${page}/cancel`, cancelled.reason))
}
