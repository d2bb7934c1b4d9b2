import type { StaffSession } from '#lib/actor.ts'
import { recordView } from '#lib/audit/record.ts'
import { log } from '#lib/log.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import type { SessionTicket } from '#lib/staff/keep-session.ts'
import { renewSession } from '#lib/staff/renew-session.ts'
import type { CodeRefusal } from './input.ts'
import { verifyCode } from './verify-code.ts'

/** The second step of signing in: after the password the code of the app, or a recovery code. */
export async function proveCode(
  session: StaffSession,
  code: string,
  now: Date,
): Promise<Result<SessionTicket, CodeRefusal>> {
  const { staffId, sessionId, address } = session
  const refusal = await verifyCode(staffId, code, now)
  const act = refusal ? 'second_factor_failed' : 'second_factor_used'
  await recordView({ kind: 'sign_in', staffId, origin: address }, { act }, now)
  if (refusal) {
    log().warn({ staffId, reason: refusal }, 'second factor refused')
    return refused(refusal)
  }
  if (code.length > 6) log().warn({ staffId, sessionId }, 'recovery code used')
  return ok(await renewSession(session, now, { factorAt: now }))
}
