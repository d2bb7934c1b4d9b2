import { z } from 'zod'
import type { StaffMember } from '#lib/actor.ts'
import type { Typed } from '#lib/forms/form-state.ts'
import { sealedCookie } from './sealed-cookie.ts'

/** Long enough to prove oneself again. */
const SECONDS = 10 * 60

const kept = z.object({ staffId: z.uuid(), typed: z.record(z.string(), z.array(z.string())) })
const cookie = sealedCookie('staff-typed-form', SECONDS, kept)

/** Keeps what a member of staff sent before they proved themselves again, for the page that they come back to. */
export async function keepStaffTyped({ staffId }: StaffMember, path: string, typed: Typed): Promise<void> {
  await cookie.keep({ staffId, typed }, path)
}

/** What this member of staff had typed into the form of this page. */
export async function keptStaffTyped({ staffId }: StaffMember): Promise<Typed | null> {
  const found = await cookie.read()
  return found?.staffId === staffId ? found.typed : null
}

export const forgetStaffTyped = (path: string): Promise<void> => cookie.forget(path)
