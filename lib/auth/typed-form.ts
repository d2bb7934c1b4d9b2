import { cookies } from 'next/headers'
import { decode, encode } from 'next-auth/jwt'
import { z } from 'zod'
import type { Resident } from '#lib/actor.ts'
import { env } from '#lib/env.ts'
import type { Typed } from '#lib/forms/form-state.ts'
import { shownResidentTicket } from './resident-ticket.ts'
import { cookieOptions } from './visitor.ts'

const COOKIE = 'typed-form'
/** Long enough to sign in again. */
const SECONDS = 15 * 60
/** Browsers keep cookies of 4096 octets; a form that does not fit is not kept. */
const MOST_OCTETS = 3800

const kept = z.object({ residentId: z.uuid(), typed: z.record(z.string(), z.array(z.string())) })

/**
 * Keeps what a resident sent after their session had ended, for the page that they come back to: sealed, in their own
 * browser, for a quarter of an hour, and opened for the same resident alone.
 */
export async function keepTyped(path: string, typed: Typed): Promise<void> {
  const ticket = await shownResidentTicket()
  if (!ticket) return
  const token = await encode({
    secret: secret(),
    maxAge: SECONDS,
    token: { residentId: ticket.residentId, typed },
  })
  if (token.length <= MOST_OCTETS) (await cookies()).set(COOKIE, token, await cookieOptions(SECONDS, path))
}

/** What this resident had typed when their session was over. */
export async function keptTyped(resident: Resident): Promise<Typed | null> {
  const token = (await cookies()).get(COOKIE)?.value
  const found = kept.safeParse(token && (await decode({ secret: secret(), token }).catch(() => null)))
  return found.success && found.data.residentId === resident.residentId ? found.data.typed : null
}

export async function forgetTyped(path: string): Promise<void> {
  ;(await cookies()).delete({ name: COOKIE, path })
}

/** A key of its own, so that no other token of this application is taken for a form. */
const secret = () => `typed-form:${env().AUTH_SECRET}`
