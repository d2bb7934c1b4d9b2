import { inArray } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { staff as people } from '#db/schema/staff.ts'
import type { StaffMember } from '#lib/actor.ts'
import { recordTraces } from '#lib/audit/record.ts'
import { log } from '#lib/log.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { isAdministratorLeft } from '#lib/staff/verify-administrator.ts'
import type { Day } from '#lib/time.ts'
import { type AccountRefusal, lastDayBefore, type PersonRefusal, retirementAfter } from './rules.ts'
import { verifyPeople } from './verify-person.ts'

type Wish = { ids: readonly string[]; lastDay: Day | null }

/**
 * Lets people leave after a day, all of them or none: the personnel changes of 1 April in one act. No job has to run
 * then: from the first moment of the next day on their sessions are over and no sign-in opens another. Without a day
 * somebody who was to leave stays. Refused where the last day is not what it `was` on the page of one person.
 */
export function retirePeople(
  staff: StaffMember,
  wish: Wish & { was: Day | null },
  now: Date,
): Promise<Result<null, AccountRefusal>>
export function retirePeople(staff: StaffMember, wish: Wish, now: Date): Promise<Result<null, PersonRefusal>>
export async function retirePeople(
  staff: StaffMember,
  { ids, lastDay, was }: Wish & { was?: Day | null },
  now: Date,
): Promise<Result<null, AccountRefusal>> {
  const retiredAt = lastDay === null ? null : retirementAfter(lastDay)
  const refusal = await database().transaction(async (tx): Promise<AccountRefusal | null> => {
    if (retiredAt && !(await isAdministratorLeft(tx, ids))) return 'last_administrator'
    const { found, refusal: reason } = await verifyPeople(tx, staff, ids, now)
    if (reason) return reason
    if (was !== undefined && found.some((person) => lastDayBefore(person.retiredAt) !== was))
      return 'changed_meanwhile'
    await tx
      .update(people)
      .set({ retiredAt })
      .where(inArray(people.id, [...ids]))
    const detail = { lastDay: lastDay ?? '' }
    const traces = found.map(({ id }) => ({
      act: 'staff_retired' as const,
      subject: { kind: 'staff' as const, id },
      detail,
    }))
    await recordTraces(tx, staff, traces, now)
    return null
  })
  if (refusal) return refused(refusal)
  log().info({ staffId: staff.staffId, people: ids.length, lastDay }, 'staff accounts retire')
  return ok(null)
}
