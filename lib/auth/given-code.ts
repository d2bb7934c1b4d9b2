import { z } from 'zod'
import type { StaffMember } from '#lib/actor.ts'
import { sealedCookie } from './sealed-cookie.ts'

/** Long enough to write it down or to read it out, also after a reload. */
const SECONDS = 5 * 60

const given = z.object({
  staffId: z.uuid(),
  residentId: z.uuid(),
  code: z.string(),
  expiresAt: z.coerce.date(),
})

const cookie = sealedCookie('given-code', SECONDS, given)

type Given = { residentId: string; code: string; expiresAt: Date }

/**
 * Keeps a one-time code for the page that shows it, for five minutes: sealed, in the browser of who made it, and sent to
 * the page of that resident alone. The database has its fingerprint only, and loading the page again makes no other.
 */
export async function keepGivenCode(staff: StaffMember, code: Given): Promise<void> {
  await cookie.keep({ staffId: staff.staffId, ...code }, pathOf(code.residentId))
}

/** The code that this person has just made for this resident, while it is shown. */
export async function givenCode(
  staff: StaffMember,
  residentId: string,
): Promise<{ code: string; expiresAt: Date } | null> {
  const kept = await cookie.read()
  return kept?.staffId === staff.staffId && kept.residentId === residentId ? kept : null
}

export async function forgetGivenCode(residentId: string): Promise<void> {
  await cookie.forget(pathOf(residentId))
}

const pathOf = (residentId: string): string => `/staff/residents/${residentId}`
