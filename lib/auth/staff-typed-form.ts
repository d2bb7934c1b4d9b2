import { z } from 'zod'
import type { StaffMember } from '#lib/actor.ts'
import type { Typed } from '#lib/forms/form-state.ts'
import { sealedCookie } from './sealed-cookie.ts'

/** Long enough to prove oneself again. */
const SECONDS = 10 * 60
/** With script the page is made in answer to proving oneself, which has another address than the page. */
const PATH = '/staff'

const kept = z.object({
  staffId: z.uuid(),
  page: z.string(),
  typed: z.record(z.string(), z.array(z.string())),
})
const cookie = sealedCookie('staff-typed-form', SECONDS, kept)

/**
 * Keeps what a member of staff sent before they proved themselves again, for the page that they come back to: sealed, in
 * their own browser, for ten minutes, and opened for the same person on the same page alone.
 */
export async function keepStaffTyped({ staffId }: StaffMember, page: string, typed: Typed): Promise<void> {
  await cookie.keep({ staffId, page, typed }, PATH)
}

/** What this member of staff had typed into the form of this page. */
export async function keptStaffTyped({ staffId }: StaffMember, page: string): Promise<Typed | undefined> {
  const found = await cookie.read()
  return found?.staffId === staffId && found.page === page ? found.typed : undefined
}

/** The form has come back with it, or was sent without. */
export async function forgetStaffTyped(): Promise<void> {
  if (await cookie.read()) await cookie.forget(PATH)
}
