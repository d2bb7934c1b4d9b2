import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import type { Resident, Visitor } from '#lib/actor.ts'
import { currentTime } from '#lib/clock.ts'
import type { Locale } from '#lib/locales.ts'
import { keepSession } from '#lib/residents/keep-session.ts'
import { hasAccounts, offersNoticeSignIn, residentPath } from '#lib/residents/rules.ts'
import { citySettings } from '#lib/settings/queries.ts'
import { headers } from './request.ts'
import { shownResidentTicket } from './resident-ticket.ts'
import { requireVisitor } from './visitor.ts'

/**
 * The gate of every page and action of a resident's account. Who is not signed in is asked to, in this language, and
 * brought back; `before` keeps what would be lost on the way. A city without accounts has no such page.
 */
export async function requireResident(locale: Locale, before?: () => Promise<void>): Promise<Resident> {
  await requireAccountVisitor()
  const resident = await currentResident()
  if (resident) return resident
  await before?.()
  redirect(await signInPath(locale))
}

/** Who is signed in, if anybody: for pages that also serve everybody else. Asked once a page. */
export const currentResident = cache(async (): Promise<Resident | null> => {
  const ticket = await shownResidentTicket()
  if (!(ticket && hasAccounts(await citySettings()))) return null
  const isOpen = await keepSession(ticket, currentTime())
  return isOpen ? ({ kind: 'resident', ...ticket } as Resident) : null
})

/** The gate of the pages around signing in: proves only that this city has accounts. */
export async function requireAccountVisitor(): Promise<Visitor> {
  const visitor = await requireVisitor()
  if (!hasAccounts(await citySettings())) notFound()
  return visitor
}

/** Where to sign in, with the way back to this page. */
export async function signInPath(locale: Locale): Promise<`/${Locale}/account/sign-in?${string}`> {
  const to = residentPath((await headers()).get('x-path'), locale)
  return `/${locale}/account/sign-in?${new URLSearchParams({ to })}`
}

/** The gate of signing in with a notice number: proves that this city allows it. */
export async function requireNoticeVisitor(): Promise<Visitor> {
  const visitor = await requireAccountVisitor()
  if (!offersNoticeSignIn(await citySettings())) notFound()
  return visitor
}

/** The gate of asking to be called back: a city that keeps no data of residents keeps no phone number either. */
export async function requireHelpVisitor(): Promise<Visitor> {
  const visitor = await requireAccountVisitor()
  if ((await citySettings()).residentData !== 'stored') notFound()
  return visitor
}

/** The gate of the pages about a resident's address: a city that asks for none has no such page. */
export async function requireMailResident(locale: Locale, before?: () => Promise<void>): Promise<Resident> {
  const resident = await requireResident(locale, before)
  if ((await citySettings()).email === 'no') notFound()
  return resident
}
