import { and, eq, isNotNull } from 'drizzle-orm'
import { type Connection, database } from '#db/client.ts'
import { recoveryCodes, staffFactors } from '#db/schema/factors.ts'
import type { StaffMember } from '#lib/actor.ts'
import { newTypedCode } from '#lib/ids.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { tellStaff } from '#lib/staff/mail.ts'
import { recoveryCodes as count } from './rules.ts'
import { recoveryHash } from './verify-code.ts'

/** New recovery codes for who has an app; those so far open nothing any more. They exist nowhere but in this answer. */
export const issueRecoveryCodes = (
  { staffId }: StaffMember,
  now: Date,
): Promise<Result<string[], 'no_factor'>> =>
  database().transaction(async (tx) => {
    const [factor] = await tx
      .select({ staffId: staffFactors.staffId })
      .from(staffFactors)
      .where(and(eq(staffFactors.staffId, staffId), isNotNull(staffFactors.activatedAt)))
      .for('update')
    if (!factor) return refused('no_factor')
    await tellStaff(tx, staffId, { kind: 'staff_factor_changed' }, now)
    return ok(await writeRecoveryCodes(tx, staffId, now))
  })

/** Writes them in the transaction of the act; for the verbs of this domain. */
export async function writeRecoveryCodes(tx: Connection, staffId: string, now: Date): Promise<string[]> {
  const codes = Array.from({ length: count }, newTypedCode)
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.staffId, staffId))
  await tx
    .insert(recoveryCodes)
    .values(codes.map((code) => ({ staffId, codeHash: recoveryHash(staffId, code), createdAt: now })))
  return codes
}
