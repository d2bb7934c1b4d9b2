import type { StaffMember } from '#lib/actor.ts'
import { normalizeTyped } from '#lib/numbers.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import type { SessionTicket } from '#lib/staff/keep-session.ts'
import { renewSession } from '#lib/staff/renew-session.ts'
import { verifyOwnPassword } from '#lib/staff/verify-own-password.ts'
import type { ProofRefusal } from './input.ts'
import { verifyCode } from './verify-code.ts'

/**
 * Proves that it is still the same person at the screen, before an act that cannot be taken back: by the password, or
 * by a code of the app. Counts for some minutes (`rules.ts`) in this session alone, which goes on with a new token.
 */
export async function proveAgain(
  staff: StaffMember,
  proof: string,
  now: Date,
): Promise<Result<SessionTicket, ProofRefusal>> {
  const { staffId } = staff
  const code = normalizeTyped(proof)
  const refusal = /^\d{6}$/.test(code)
    ? await verifyCode(staffId, code, now)
    : await verifyOwnPassword(staffId, proof, now)
  if (refusal) return refused(refusal === 'too_many_tries' ? refusal : 'wrong_proof')
  return ok(await renewSession(staff, now))
}
