import { notFound } from 'next/navigation'
import type { Visitor } from '#lib/actor.ts'
import { env } from '#lib/env.ts'
import { fingerprint } from '#lib/ids.ts'
import { cookies, headers, isOverHttps } from './request.ts'

const HOLD_COOKIE = 'held-place'
/** Long enough to find the finished booking again after a reload, short enough not to wait on a shared computer. */
const HOLD_COOKIE_SECONDS = 60 * 60

/** The gate of every residents' page that needs no sign-in: proves only that this server serves residents. */
export async function requireVisitor(): Promise<Visitor> {
  if (!env().MADOGUCHI_SURFACES.includes('resident')) notFound()
  return { kind: 'visitor', address: await addressFingerprint() } as Visitor
}

/** Where a request comes from, as a fingerprint: enough to limit guesses, useless to find a person. */
export const addressFingerprint = async (): Promise<string> => fingerprint('address', await callerAddress())

/** The address itself, for staff alone. The server in front has made the header true (`scripts/server/identify-request.ts`). */
export const callerAddress = async (): Promise<string> =>
  (await headers()).get('x-forwarded-for')?.split(',')[0]?.trim() ?? ''

/** The token of the place this browser holds, if it holds one. */
export const heldToken = async (): Promise<string | undefined> => (await cookies()).get(HOLD_COOKIE)

export async function keepHeldToken(token: string): Promise<void> {
  ;(await cookies()).set(HOLD_COOKIE, token, await cookieOptions(HOLD_COOKIE_SECONDS))
}

export async function forgetHeldToken(): Promise<void> {
  ;(await cookies()).forget(HOLD_COOKIE)
}

/** A cookie that no script reads and no other site sends; over https it travels only there. */
export async function cookieOptions(seconds: number, path = '/') {
  return { httpOnly: true, sameSite: 'lax' as const, secure: await isOverHttps(), path, maxAge: seconds }
}
