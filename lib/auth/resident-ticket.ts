import { cookies } from 'next/headers'
import { type AuthOptions, getServerSession } from 'next-auth'
import { encode } from 'next-auth/jwt'
import { z } from 'zod'
import { env } from '#lib/env.ts'
import { log } from '#lib/log.ts'
import { residentCookie, residentSession } from '#lib/residents/rules.ts'
import { cookieOptions } from './visitor.ts'

/** What the cookie says, sealed: which session, and whose. Whether that session is open is known to the database alone. */
const ticket = z.object({ residentId: z.uuid(), sessionId: z.uuid() })

export type ResidentTicket = z.infer<typeof ticket>

/** Puts a session that was just opened into this browser. */
export async function keepResidentTicket({ residentId, sessionId }: ResidentTicket): Promise<void> {
  const { seconds } = residentSession
  const token = await encode({ secret: secret(), maxAge: seconds, token: { sub: residentId, sessionId } })
  ;(await cookies()).set(residentCookie, token, await cookieOptions(seconds))
}

/** The session this browser shows, if it shows one that we sealed. A browser without the cookie costs nothing. */
export async function shownResidentTicket(): Promise<ResidentTicket | null> {
  if (!(await cookies()).has(residentCookie)) return null
  const shown = ticket.safeParse(await getServerSession(options()))
  return shown.success ? shown.data : null
}

export async function forgetResidentTicket(): Promise<void> {
  ;(await cookies()).delete(residentCookie)
}

/** NextAuth seals and opens the cookie, as for staff; there is no provider and no address of NextAuth's. */
const options = (): AuthOptions => ({
  providers: [],
  secret: secret(),
  session: { strategy: 'jwt', maxAge: residentSession.seconds },
  cookies: {
    sessionToken: { name: residentCookie, options: { path: '/', httpOnly: true, sameSite: 'lax' } },
  },
  callbacks: {
    session: ({ session, token }) => ({ ...session, residentId: token.sub, sessionId: token.sessionId }),
  },
  logger: {
    // A cookie that was changed or has run out: the gate asks to sign in.
    error: (code) => log().info({ code }, 'resident cookie not accepted'),
    warn: () => undefined,
    debug: () => undefined,
  },
})

/** A key of its own: no cookie of staff opens a resident's session, and none of residents a staff session. */
const secret = () => `resident-session:${env().AUTH_SECRET}`
