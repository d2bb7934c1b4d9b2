import { redirect } from 'next/navigation'
import { z } from 'zod'
import type { SecretHolder, SecretProof } from '#lib/actor.ts'
import type { Locale } from '#lib/locales.ts'
import { requireAccountVisitor } from './require-resident.ts'
import { sealedCookie } from './sealed-cookie.ts'

/** Long enough to think of a password. */
const SECONDS = 30 * 60

const ticket = z.object({
  residentId: z.uuid(),
  proof: z.union([z.object({ letterHash: z.string() }), z.object({ tokenId: z.uuid() })]),
})

const cookie = sealedCookie('shown-secret', SECONDS, ticket)

/** Remembers in this browser, for half an hour, that the secret of a letter or a one-time code was shown. */
export async function keepSecretHolder(shown: { residentId: string; proof: SecretProof }): Promise<void> {
  const { residentId, proof } = shown
  await cookie.keep({ residentId, proof })
}

export const forgetSecretHolder = (): Promise<void> => cookie.forget()

/** The gate of the page for a new password: who has shown nothing begins at the sign-in page. */
export async function requireSecretHolder(locale: Locale): Promise<SecretHolder> {
  await requireAccountVisitor()
  const shown = await cookie.read()
  if (!shown) redirect(`/${locale}/account/sign-in`)
  return { kind: 'secret', ...shown } as SecretHolder
}
