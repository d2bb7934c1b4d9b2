'use server'

import { redirect } from 'next/navigation'
import { requireResident } from '#lib/auth/require-resident.ts'
import { forgetResidentTicket } from '#lib/auth/resident-ticket.ts'
import { currentTime } from '#lib/clock.ts'
import { sentLocale } from '#lib/i18n/sent-locale.ts'
import { signOut } from '#lib/residents/sign-out.ts'
import { signOutEverywhere } from '#lib/residents/sign-out-everywhere.ts'

/** Ends the session on this device. */
export async function signOutAction(form: FormData): Promise<void> {
  const locale = sentLocale(form)
  const resident = await requireResident(locale)
  await signOut(resident, currentTime())
  await forgetResidentTicket()
  redirect(`/${locale}/account/sign-in`)
}

/** Ends the sessions on all devices, this one too. */
export async function signOutEverywhereAction(form: FormData): Promise<void> {
  const locale = sentLocale(form)
  const resident = await requireResident(locale)
  await signOutEverywhere(resident, currentTime())
  await forgetResidentTicket()
  redirect(`/${locale}/account/sign-in`)
}
