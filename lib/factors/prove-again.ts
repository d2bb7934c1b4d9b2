import { eq } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { staffSessions } from '#db/schema/staff.ts'
import type { StaffMember } from '#lib/actor.ts'
import { normalizeTyped } from '#lib/numbers.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { verifyOwnPassword } from '#lib/staff/verify-own-password.ts'
import type { ProofRefusal } from './input.ts'
import { verifyCode } from './verify-code.ts'

/**
 * Proves that it is still the same person at the screen, before an act that cannot be taken back: by the password, or
 * by a code of the app. Counts for some minutes (`rules.ts`) in this session alone.
 */
export async function proveAgain(
  { staffId, sessionId }: StaffMember,
  proof: string,
  now: Date,
): Promise<Result<null, ProofRefusal>> {
  const code = normalizeTyped(proof)
  const refusal = /^\d{6}$/.test(code)
    ? await verifyCode(staffId, code, now)
    : await verifyOwnPassword(staffId, proof, now)
  if (refusal) return refused(refusal === 'too_many_tries' ? refusal : 'wrong_proof')
  await database().update(staffSessions).set({ provedAt: now }).where(eq(staffSessions.id, sessionId))
  return ok(null)
}
