'use server'

import { redirect } from 'next/navigation'
import { requireAccess } from '#lib/auth/access-session.ts'
import { currentTime } from '#lib/clock.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { sentLocale } from '#lib/i18n/sent-locale.ts'
import { changeReservation } from '#lib/reservations/change.ts'
import { changeInput } from '#lib/reservations/input.ts'

/** Moves the reservation that is open in this browser. Sent twice it moves once. */
export async function changeAction(form: FormData): Promise<void> {
  const locale = sentLocale(form)
  const number = String(form.get('number'))
  const holder = await requireAccess(number, locale)
  const page = `/${locale}/reservations/${number}` as const
  const input = parseForm(changeInput, form)
  if (!input.ok) redirect(`${page}/change`)
  const changed = await changeReservation(holder, input.value, currentTime())
  if (changed.ok) redirect(`${page}?done=changed`)
  const { counterId, startsAt } = input.value
  const wish = new URLSearchParams({ counterId, startsAt: startsAt.toISOString(), refusal: changed.reason })
  redirect(`${page}/change/confirm?${wish}`)
}
