'use server'

import { redirect } from 'next/navigation'
import type { SessionTime } from '#components/account/session-countdown.tsx'
import { currentResident, requireResident } from '#lib/auth/require-resident.ts'
import { forgetResidentTicket } from '#lib/auth/resident-ticket.ts'
import { currentTime } from '#lib/clock.ts'
import { sentLocale } from '#lib/i18n/sent-locale.ts'
import { ownSession } from '#lib/residents/queries.ts'
import { signOut } from '#lib/residents/sign-out.ts'
import { signOutEverywhere } from '#lib/residents/sign-out-everywhere.ts'

/** Goes on with the session without leaving a page; null when it is over. */
export async function stayAction(): Promise<SessionTime | null> {
  const resident = await currentResident()
  if (!resident) return null
  const { endsAt, canStay } = await ownSession(resident)
  return {
    endsAt: endsAt.toISOString(),
    remainingMs: endsAt.getTime() - currentTime().getTime(),
    canStay,
  }
}

/** Ends the session on this device. */
export async function signOutAction(form: FormData): Promise<void> {
  const locale = sentLocale(form)
  const resident = await requireResident(locale)
  await signOut(resident, currentTime())
  await forgetResidentTicket()
  redirect(`/${locale}/account/sign-in?done=signedOut`)
}

/** Ends the sessions on all devices, this one too. */
export async function signOutEverywhereAction(form: FormData): Promise<void> {
  const locale = sentLocale(form)
  const resident = await requireResident(locale)
  await signOutEverywhere(resident, currentTime())
  await forgetResidentTicket()
  redirect(`/${locale}/account/sign-in?done=signedOutEverywhere`)
}
