import { eq } from 'drizzle-orm'
import { type Connection, database } from '#db/client.ts'
import { recoveryCodes, staffFactors } from '#db/schema/factors.ts'
import { signInTries } from '#db/schema/staff.ts'
import type { StaffMember } from '#lib/actor.ts'
import { recordTrace } from '#lib/audit/record.ts'
import { log } from '#lib/log.ts'
import { tellStaff } from '#lib/staff/mail.ts'
import { triesHash } from './verify-code.ts'

/** Takes one's own app off, for instance before another one is set up. Where a role asks for one, the next page does so. */
export async function withdrawFactor(staff: StaffMember, now: Date): Promise<void> {
  const { staffId } = staff
  await database().transaction(async (tx) => {
    await removeFactor(tx, staffId)
    const subject = { kind: 'staff', id: staffId } as const
    await recordTrace(tx, staff, { act: 'second_factor_changed', subject }, now)
    await tellStaff(tx, staffId, { kind: 'staff_factor_removed' }, now)
  })
  log().info({ staffId }, 'second factor taken off')
}

/** Forgets the app of somebody with all their codes, in the transaction of the act; for the verbs of this domain. */
export async function removeFactor(tx: Connection, staffId: string): Promise<void> {
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.staffId, staffId))
  await tx.delete(staffFactors).where(eq(staffFactors.staffId, staffId))
  await tx.delete(signInTries).where(eq(signInTries.loginHash, triesHash(staffId)))
}
