import { and, eq, isNull } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { staffFactors } from '#db/schema/factors.ts'
import { signInTries, staffSessions } from '#db/schema/staff.ts'
import type { StaffSession } from '#lib/actor.ts'
import { recordTrace } from '#lib/audit/record.ts'
import { log } from '#lib/log.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { unseal } from '#lib/sealing.ts'
import { countTry } from '#lib/sign-in-tries.ts'
import { tellStaff } from '#lib/staff/mail.ts'
import type { CodeRefusal } from './input.ts'
import { writeRecoveryCodes } from './issue-recovery-codes.ts'
import { stepOfCode } from './rules.ts'
import { triesHash } from './verify-code.ts'

/**
 * Puts the app of a member of staff into use with its first code, which proves that the app has the secret. From then
 * on every sign-in asks for a code, and other sessions of this person ask for one before they go on. Answers the
 * recovery codes, which exist nowhere else.
 */
export async function activateFactor(
  { staffId, sessionId, address }: StaffSession,
  code: string,
  now: Date,
): Promise<Result<string[], CodeRefusal | 'no_factor'>> {
  if (!(await countTry(signInTries, triesHash(staffId), now)).isAllowed) return refused('too_many_tries')
  const waiting = and(eq(staffFactors.staffId, staffId), isNull(staffFactors.activatedAt))
  const codes = await database().transaction(async (tx) => {
    const [factor] = await tx.select().from(staffFactors).where(waiting).for('update')
    if (!factor) return 'no_factor' as const
    const lastStep = stepOfCode(unseal('second-factor', factor.secret), code, now)
    if (lastStep === null) return 'wrong_code' as const
    await tx.update(staffFactors).set({ activatedAt: now, lastStep }).where(waiting)
    await tx
      .update(staffSessions)
      .set({ factorAt: now, provedAt: now })
      .where(eq(staffSessions.id, sessionId))
    await tx.delete(signInTries).where(eq(signInTries.loginHash, triesHash(staffId)))
    const own = { kind: 'sign_in', staffId, origin: address } as const
    await recordTrace(tx, own, { act: 'second_factor_changed', subject: { kind: 'staff', id: staffId } }, now)
    await tellStaff(tx, staffId, { kind: 'staff_factor_changed' }, now)
    return await writeRecoveryCodes(tx, staffId, now)
  })
  if (typeof codes === 'string') return refused(codes)
  log().info({ staffId }, 'second factor in use')
  return ok(codes)
}
