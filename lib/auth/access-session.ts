import { cookies } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { decode, encode } from 'next-auth/jwt'
import { z } from 'zod'
import type { AccessKeyHolder } from '#lib/actor.ts'
import { env } from '#lib/env.ts'
import type { Locale } from '#lib/locales.ts'
import { cookieOptions } from './visitor.ts'

const COOKIE = 'reservation-access'
const SECONDS = 30 * 60
const ticket = z.object({ reservationId: z.uuid(), number: z.string() })

/** Opens a reservation in this browser for half an hour after its access key was shown or given. */
export async function openAccess(reservation: { reservationId: string; number: string }): Promise<void> {
  const { reservationId, number } = reservation
  const token = await encode({ secret: secret(), maxAge: SECONDS, token: { reservationId, number } })
  ;(await cookies()).set(COOKIE, token, await cookieOptions(SECONDS))
}

export async function closeAccess(): Promise<void> {
  ;(await cookies()).delete(COOKIE)
}

/**
 * The gate of a reservation's own pages. Who has not shown the key of this very number is asked for it on the look-up
 * page, which says the same whether the number exists or not.
 */
export async function requireAccess(number: string, locale: Locale): Promise<AccessKeyHolder> {
  if (!env().MADOGUCHI_SURFACES.includes('resident')) notFound()
  const holder = await accessTo(number)
  if (!holder) redirect(`/${locale}/reservations/lookup`)
  return holder
}

/** The same gate for files and API routes: null instead of a redirect. */
export async function accessTo(number: string): Promise<AccessKeyHolder | null> {
  const token = (await cookies()).get(COOKIE)?.value
  const shown = ticket.safeParse(token && (await decode({ secret: secret(), token }).catch(() => null)))
  if (!shown.success || shown.data.number !== number) return null
  return { kind: 'access_key', reservationId: shown.data.reservationId } as AccessKeyHolder
}

/** A key of its own, so that no other token of this application opens a reservation. */
const secret = () => `reservation-access:${env().AUTH_SECRET}`
