import { z } from 'zod'
import type { StaffMember } from '#lib/actor.ts'
import { sealedCookie } from './sealed-cookie.ts'

/** Long enough to write it down or to read it out, also after a reload. */
const SECONDS = 5 * 60

const given = z.object({ staffId: z.uuid(), personId: z.uuid(), password: z.string() })
const cookie = sealedCookie('initial-password', SECONDS, given)

/**
 * Keeps an initial password for the page that shows it, for five minutes: sealed, in the browser of who made it, and
 * sent to the page of that person alone. The database has its hash only.
 */
export async function keepInitialPassword(
  staff: StaffMember,
  made: { personId: string; password: string },
): Promise<void> {
  await cookie.keep({ staffId: staff.staffId, ...made }, pathOf(made.personId))
}

/** The password that this member of staff has just made for somebody, while it is shown. */
export async function initialPassword(staff: StaffMember, personId: string): Promise<string | null> {
  const kept = await cookie.read()
  return kept?.staffId === staff.staffId && kept.personId === personId ? kept.password : null
}

export const forgetInitialPassword = (personId: string): Promise<void> => cookie.forget(pathOf(personId))

const pathOf = (personId: string): string => `/staff/settings/staff/${personId}`
