import { database } from '#db/client.ts'
import type { StaffMember } from '#lib/actor.ts'
import { recordTrace } from '#lib/audit/record.ts'
import { removeFactor } from '#lib/factors/withdraw.ts'
import { log } from '#lib/log.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { closeSessions } from '#lib/staff/close-sessions.ts'
import { tellStaff } from '#lib/staff/mail.ts'
import type { PersonRefusal } from './rules.ts'
import { verifyPerson } from './verify-person.ts'

/**
 * Takes the app off the account of somebody who has lost it and their recovery codes too. Their sessions end; where a
 * role asks for an app, the next sign-in sets a new one up.
 */
export async function resetFactor(
  staff: StaffMember,
  id: string,
  now: Date,
): Promise<Result<null, PersonRefusal>> {
  const refusal = await database().transaction(async (tx) => {
    const { refusal: reason } = await verifyPerson(tx, staff, id, now)
    if (reason) return reason
    await removeFactor(tx, id)
    await closeSessions(tx, id, now)
    await tellStaff(tx, id, { kind: 'staff_factor_removed' }, now)
    await recordTrace(tx, staff, { act: 'second_factor_reset', subject: { kind: 'staff', id } }, now)
    return null
  })
  if (refusal) return refused(refusal)
  log().warn({ staffId: staff.staffId, person: id }, 'second factor reset')
  return ok(null)
}
