import { encode } from 'next-auth/jwt'
import { z } from 'zod'
import { env } from '#lib/env.ts'
import { log } from '#lib/log.ts'
import { residentCookie, residentSession } from '#lib/residents/rules.ts'
import { openToken } from './open-token.ts'
import { cookies } from './request.ts'
import { cookieOptions } from './visitor.ts'

/** What the cookie says, sealed: which session, and whose. Whether that session is open is known to the database alone. */
const ticket = z.object({ residentId: z.uuid(), sessionId: z.uuid() })

export type ResidentTicket = z.infer<typeof ticket>

/** Puts a session that was just opened into this browser, in a cookie that NextAuth seals, as for staff. */
export async function keepResidentTicket({ residentId, sessionId }: ResidentTicket): Promise<void> {
  const { seconds } = residentSession
  const token = await encode({ secret: secret(), maxAge: seconds, token: { sub: residentId, sessionId } })
  ;(await cookies()).set(residentCookie, token, await cookieOptions(seconds))
}

/** The session this browser shows, if it shows one that we sealed. A browser without the cookie costs nothing. */
export async function shownResidentTicket(): Promise<ResidentTicket | null> {
  const token = (await cookies()).get(residentCookie)
  if (token === undefined) return null
  const opened = await openToken({ secret: secret(), token }).catch(() => null)
  const shown = ticket.safeParse({ residentId: opened?.sub, sessionId: opened?.sessionId })
  // A cookie that was changed or has run out: the gate asks to sign in.
  if (!shown.success) log().info('resident cookie not accepted')
  return shown.data ?? null
}

export async function forgetResidentTicket(): Promise<void> {
  ;(await cookies()).forget(residentCookie)
}

/** A key of its own: no cookie of staff opens a resident's session, and none of residents a staff session. */
const secret = () => `resident-session:${env().AUTH_SECRET}`
