import { z } from 'zod'
import type { StaffSession } from '#lib/actor.ts'
import { sealedCookie } from './sealed-cookie.ts'

const SECONDS = 10 * 60
const PATH = '/staff/account/recovery-codes'

const given = z.object({ staffId: z.uuid(), codes: z.array(z.string()).max(20) })
const cookie = sealedCookie('recovery-codes', SECONDS, given)

/** Keeps recovery codes for the page that shows them to their owner, for ten minutes: the database has their fingerprints only. */
export async function keepRecoveryCodes({ staffId }: StaffSession, codes: string[]): Promise<void> {
  await cookie.keep({ staffId, codes }, PATH)
}

/** The codes this person has just been given, while they are shown. */
export async function recoveryCodesToShow({ staffId }: StaffSession): Promise<string[] | null> {
  const kept = await cookie.read()
  return kept?.staffId === staffId ? kept.codes : null
}

export const forgetRecoveryCodes = (): Promise<void> => cookie.forget(PATH)
