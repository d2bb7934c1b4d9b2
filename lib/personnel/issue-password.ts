import { eq } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { staff as people, signInTries } from '#db/schema/staff.ts'
import type { StaffMember } from '#lib/actor.ts'
import { recordTrace } from '#lib/audit/record.ts'
import { fingerprint, newTypedCode } from '#lib/ids.ts'
import { log } from '#lib/log.ts'
import { groupAccessKey } from '#lib/numbers.ts'
import { hashPassword } from '#lib/passwords.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { closeSessions } from '#lib/staff/close-sessions.ts'
import { tellStaff } from '#lib/staff/mail.ts'
import type { PersonRefusal } from './rules.ts'
import { verifyPerson } from './verify-person.ts'

/** A password nobody has thought of (58 bits), as it is read out and typed. It opens one thing: setting another one. */
export const newInitialPassword = (): string => groupAccessKey(newTypedCode())

/**
 * A new initial password for who has forgotten theirs, or whose account may be known to somebody else: sessions end, and
 * the next sign-in asks for a password of their own. It exists nowhere but in this answer.
 */
export async function issuePassword(
  staff: StaffMember,
  id: string,
  now: Date,
): Promise<Result<string, PersonRefusal>> {
  const password = newInitialPassword()
  const passwordHash = await hashPassword(password)
  const refusal = await database().transaction(async (tx) => {
    const { person, refusal: reason } = await verifyPerson(tx, staff, id, now)
    if (reason) return reason
    await tx.update(people).set({ passwordHash, mustChangePassword: true }).where(eq(people.id, id))
    await closeSessions(tx, id, now)
    await tellStaff(tx, id, { kind: 'staff_password_changed' }, now)
    await recordTrace(tx, staff, { act: 'password_reset', subject: { kind: 'staff', id } }, now)
    // Who asks for a new one has mistyped the old one often enough.
    await tx.delete(signInTries).where(eq(signInTries.loginHash, fingerprint('sign-in', person.loginId)))
    return null
  })
  if (refusal) return refused(refusal)
  log().info({ staffId: staff.staffId, person: id }, 'initial password issued')
  return ok(password)
}
