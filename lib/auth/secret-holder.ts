import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { decode, encode } from 'next-auth/jwt'
import { z } from 'zod'
import type { SecretHolder, SecretProof } from '#lib/actor.ts'
import { env } from '#lib/env.ts'
import type { Locale } from '#lib/locales.ts'
import { requireAccountVisitor } from './require-resident.ts'
import { cookieOptions } from './visitor.ts'

const COOKIE = 'shown-secret'
/** Long enough to think of a password. */
const SECONDS = 30 * 60

const ticket = z.object({
  residentId: z.uuid(),
  proof: z.union([z.object({ letterHash: z.string() }), z.object({ tokenId: z.uuid() })]),
})

/** Remembers in this browser, for half an hour, that the secret of a letter or a one-time code was shown. */
export async function keepSecretHolder(shown: { residentId: string; proof: SecretProof }): Promise<void> {
  const { residentId, proof } = shown
  const token = await encode({ secret: secret(), maxAge: SECONDS, token: { residentId, proof } })
  ;(await cookies()).set(COOKIE, token, await cookieOptions(SECONDS))
}

export async function forgetSecretHolder(): Promise<void> {
  ;(await cookies()).delete(COOKIE)
}

/** The gate of the page for a new password: who has shown nothing begins at the sign-in page. */
export async function requireSecretHolder(locale: Locale): Promise<SecretHolder> {
  await requireAccountVisitor()
  const token = (await cookies()).get(COOKIE)?.value
  const shown = ticket.safeParse(token && (await decode({ secret: secret(), token }).catch(() => null)))
  if (!shown.success) redirect(`/${locale}/account/sign-in`)
  return { kind: 'secret', ...shown.data } as SecretHolder
}

/** A key of its own, so that no other token of this application sets a password. */
const secret = () => `shown-secret:${env().AUTH_SECRET}`
