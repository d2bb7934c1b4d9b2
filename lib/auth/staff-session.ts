import { type AuthOptions, getServerSession } from 'next-auth'
import { encode } from 'next-auth/jwt'
import { z } from 'zod'
import { cookieName } from '#lib/cookie-names.ts'
import { env } from '#lib/env.ts'
import { log } from '#lib/log.ts'
import { cookieSeconds } from '#lib/staff/rules.ts'
import { openToken } from './open-token.ts'
import { cookies, isOverHttps } from './request.ts'
import { cookieOptions } from './visitor.ts'

const COOKIE = 'staff-session'
/** Residents' pages never get to see the cookie. */
const PATH = '/staff'

/** What the cookie says, sealed: which session, whose, and the token of its last proof. Whether that session is open is known to the database alone. */
const ticket = z.object({ staffId: z.uuid(), sessionId: z.uuid(), token: z.uuid() })

export type StaffTicket = z.infer<typeof ticket>

/** Puts a session into this browser that was just opened, or proved anew. */
export async function keepStaffTicket({ staffId, sessionId, token }: StaffTicket): Promise<void> {
  const said = { sub: staffId, sessionId, token }
  const sealed = await encode({ secret: secret(), maxAge: cookieSeconds, token: said })
  ;(await cookies()).set(COOKIE, sealed, await cookieOptions(cookieSeconds, PATH))
}

/** The session this browser shows, if it shows one that we sealed. */
export async function shownStaffTicket(): Promise<StaffTicket | null> {
  const shown = ticket.safeParse(await getServerSession(await options()))
  return shown.success ? shown.data : null
}

export async function forgetStaffTicket(): Promise<void> {
  ;(await cookies()).forget(COOKIE, PATH)
}

/**
 * NextAuth seals and opens the cookie. People sign in by our own form, which works without script, so no provider
 * and no address of NextAuth's is open to the outside.
 */
const options = async (): Promise<AuthOptions> => ({
  providers: [],
  secret: secret(),
  session: { strategy: 'jwt', maxAge: cookieSeconds },
  jwt: { decode: openToken },
  cookies: {
    sessionToken: {
      name: cookieName(COOKIE, { path: PATH, isSecure: await isOverHttps() }),
      options: { path: PATH, httpOnly: true, sameSite: 'lax' },
    },
  },
  callbacks: {
    session: ({ session, token }) => ({
      ...session,
      staffId: token.sub,
      sessionId: token.sessionId,
      token: token.token,
    }),
  },
  logger: {
    // A cookie that was changed or has run out: the gate asks to sign in.
    error: (code) => log().info({ code }, 'staff cookie not accepted'),
    warn: () => undefined,
    debug: () => undefined,
  },
})

/** A key of its own, so that no other token of this application opens a session. */
const secret = () => `staff-session:${env().AUTH_SECRET}`
