import { cookies } from 'next/headers'
import { decode, encode } from 'next-auth/jwt'
import { z } from 'zod'
import type { StaffMember } from '#lib/actor.ts'
import { env } from '#lib/env.ts'
import { cookieOptions } from './visitor.ts'

const COOKIE = 'given-code'
/** Long enough to write it down or to read it out, also after a reload. */
const SECONDS = 5 * 60

const given = z.object({
  staffId: z.uuid(),
  residentId: z.uuid(),
  code: z.string(),
  expiresAt: z.coerce.date(),
})

type Given = { residentId: string; code: string; expiresAt: Date }

/**
 * Keeps a one-time code for the page that shows it, for five minutes: sealed, in the browser of who made it, and sent to
 * the page of that resident alone. The database has its fingerprint only, and loading the page again makes no other.
 */
export async function keepGivenCode(staff: StaffMember, code: Given): Promise<void> {
  const token = await encode({
    secret: secret(),
    maxAge: SECONDS,
    token: { staffId: staff.staffId, ...code },
  })
  ;(await cookies()).set(COOKIE, token, await cookieOptions(SECONDS, pathOf(code.residentId)))
}

/** The code that this person has just made for this resident, while it is shown. */
export async function givenCode(
  staff: StaffMember,
  residentId: string,
): Promise<{ code: string; expiresAt: Date } | null> {
  const token = (await cookies()).get(COOKIE)?.value
  const kept = given.safeParse(token && (await decode({ secret: secret(), token }).catch(() => null)))
  if (!kept.success || kept.data.staffId !== staff.staffId || kept.data.residentId !== residentId) return null
  return kept.data
}

export async function forgetGivenCode(residentId: string): Promise<void> {
  ;(await cookies()).delete({ name: COOKIE, path: pathOf(residentId) })
}

const pathOf = (residentId: string): string => `/staff/residents/${residentId}`

/** A key of its own, so that no other token of this application is taken for a code. */
const secret = () => `given-code:${env().AUTH_SECRET}`
