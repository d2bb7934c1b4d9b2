import { and, eq, isNotNull, isNull, lt, or } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { recoveryCodes, staffFactors } from '#db/schema/factors.ts'
import { signInTries } from '#db/schema/staff.ts'
import { fingerprint } from '#lib/ids.ts'
import { unseal } from '#lib/sealing.ts'
import { countTry, forgetTries } from '#lib/sign-in-tries.ts'
import type { CodeRefusal } from './input.ts'
import { stepOfCode } from './rules.ts'

/**
 * Whether what was typed is the code of this person's app now, or one of their recovery codes; null when it is. Either
 * counts once, however many send it at the same moment. Wrong codes make tries pause like wrong passwords.
 */
export async function verifyCode(staffId: string, code: string, now: Date): Promise<CodeRefusal | null> {
  const hash = triesHash(staffId)
  if (!(await countTry(signInTries, hash, now)).isAllowed) return 'too_many_tries'
  const isRight =
    code.length === 6 ? await takeStep(staffId, code, now) : await takeRecovery(staffId, code, now)
  if (!isRight) return 'wrong_code'
  await forgetTries(database(), signInTries, hash)
  return null
}

/** By what wrong codes of one person are counted, apart from wrong passwords. */
export const triesHash = (staffId: string): string => fingerprint('second-factor', staffId)

async function takeStep(staffId: string, code: string, now: Date): Promise<boolean> {
  const own = and(eq(staffFactors.staffId, staffId), isNotNull(staffFactors.activatedAt))
  const [factor] = await database().select().from(staffFactors).where(own)
  const step = factor ? stepOfCode(unseal('second-factor', factor.secret), code, now) : null
  if (step === null) return false
  const isNew = or(isNull(staffFactors.lastStep), lt(staffFactors.lastStep, step))
  const taken = await database().update(staffFactors).set({ lastStep: step }).where(and(own, isNew))
  return taken.count === 1
}

async function takeRecovery(staffId: string, code: string, now: Date): Promise<boolean> {
  const taken = await database()
    .update(recoveryCodes)
    .set({ usedAt: now })
    .where(
      and(
        eq(recoveryCodes.staffId, staffId),
        eq(recoveryCodes.codeHash, recoveryHash(staffId, code)),
        isNull(recoveryCodes.usedAt),
      ),
    )
  return taken.count === 1
}

/** What the database keeps of a recovery code. */
export const recoveryHash = (staffId: string, code: string): string =>
  fingerprint('recovery-code', `${staffId}\n${code}`)
