import { redirect } from 'next/navigation'
import type { Booker } from '#lib/actor.ts'
import type { Locale } from '#lib/locales.ts'
import { bookingModeHeld } from '#lib/reservations/queries.ts'
import { accountRefusal } from '#lib/reservations/rules.ts'
import { currentResident, signInPath } from './require-resident.ts'
import { heldToken, requireVisitor } from './visitor.ts'

/**
 * The gate of the steps after a time was chosen: whoever is signed in, else anybody, except in a city that books with
 * accounts alone, or for a service that does. There one is asked to sign in first and brought back; the place that was
 * held stays, and `before` keeps what else would be lost on the way.
 */
export async function requireBooker(locale: Locale, before?: () => Promise<void>): Promise<Booker> {
  const booker = await currentBooker()
  const bookingMode = await bookingModeHeld(await heldToken())
  if (!(bookingMode && accountRefusal(booker, { bookingMode }))) return booker
  await before?.()
  redirect(await signInPath(locale))
}

/** Who books, if the city lets them or not: for pages that show what is over, and for verbs that say no themselves. */
export async function currentBooker(): Promise<Booker> {
  const visitor = await requireVisitor()
  return (await currentResident()) ?? visitor
}
