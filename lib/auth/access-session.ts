import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import type { AccessKeyHolder, ReservationHolder, ReservationOwner } from '#lib/actor.ts'
import { env } from '#lib/env.ts'
import type { Locale } from '#lib/locales.ts'
import { ownReservation } from '#lib/reservations/queries.ts'
import { citySettings } from '#lib/settings/queries.ts'
import { currentResident, signInPath } from './require-resident.ts'
import { sealedCookie } from './sealed-cookie.ts'

const SECONDS = 30 * 60
const ticket = z.object({ reservationId: z.uuid(), number: z.string(), keyHash: z.string() })
const cookie = sealedCookie('reservation-access', SECONDS, ticket)

/** Opens a reservation in this browser for half an hour after its access key was shown or given. */
export async function openAccess({ reservationId, number, keyHash }: z.infer<typeof ticket>): Promise<void> {
  await cookie.keep({ reservationId, number, keyHash })
}

export const closeAccess = (): Promise<void> => cookie.forget()

/**
 * The gate of a reservation's own pages, for who has shown the key of this very number or is signed in as its owner.
 * Others are asked for the key, or to sign in where there are only accounts; both pages say the same whether the
 * number exists or not.
 */
export async function requireAccess(number: string, locale: Locale): Promise<ReservationHolder> {
  if (!env().MADOGUCHI_SURFACES.includes('resident')) notFound()
  const holder = await accessTo(number)
  if (holder) return holder
  const { bookingMode } = await citySettings()
  const asksToSignIn = bookingMode === 'accounts' && !(await currentResident())
  redirect(asksToSignIn ? await signInPath(locale) : `/${locale}/reservations/lookup`)
}

/** The same gate for files and API routes: null instead of a redirect. */
export const accessTo = async (number: string): Promise<ReservationHolder | null> =>
  (await withKey(number)) ?? (await asOwner(number))

async function asOwner(number: string): Promise<ReservationOwner | null> {
  const resident = await currentResident()
  const own = resident && (await ownReservation(resident, number))
  return own && ({ ...resident, reservationId: own.id } as ReservationOwner)
}

async function withKey(number: string): Promise<AccessKeyHolder | null> {
  const shown = await cookie.read()
  if (shown?.number !== number) return null
  const { reservationId, keyHash } = shown
  return { kind: 'access_key', reservationId, keyHash } as AccessKeyHolder
}
