import { eq } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { staff as people } from '#db/schema/staff.ts'
import type { StaffMember } from '#lib/actor.ts'
import { recordTrace } from '#lib/audit/record.ts'
import { log } from '#lib/log.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { closeSessions } from '#lib/staff/close-sessions.ts'
import { tellStaff } from '#lib/staff/mail.ts'
import { isAdministratorLeft } from '#lib/staff/verify-administrator.ts'
import type { AccountRefusal } from './rules.ts'
import { verifyPerson } from './verify-person.ts'

/**
 * Keeps somebody out until further notice, at once and on every screen; or lets them in again. Refused where somebody
 * else has just done so.
 */
export async function lockPerson(
  staff: StaffMember,
  { id, isLocked }: { id: string; isLocked: boolean },
  now: Date,
): Promise<Result<null, AccountRefusal>> {
  const refusal = await database().transaction(async (tx): Promise<AccountRefusal | null> => {
    if (isLocked && !(await isAdministratorLeft(tx, [id]))) return 'last_administrator'
    const { person, refusal: reason } = await verifyPerson(tx, staff, id, now)
    if (reason) return reason
    if ((person.lockedAt !== null) === isLocked) return 'changed_meanwhile'
    await tx
      .update(people)
      .set({ lockedAt: isLocked ? now : null })
      .where(eq(people.id, id))
    if (isLocked) {
      await closeSessions(tx, id, now)
      await tellStaff(tx, id, { kind: 'staff_locked' }, now)
    }
    const act = isLocked ? 'staff_locked' : 'staff_unlocked'
    await recordTrace(tx, staff, { act, subject: { kind: 'staff', id } }, now)
    return null
  })
  if (refusal) return refused(refusal)
  log().info({ staffId: staff.staffId, person: id, isLocked }, 'staff account locked or unlocked')
  return ok(null)
}
