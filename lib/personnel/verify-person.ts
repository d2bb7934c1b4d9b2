import { asc, inArray } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'
import { staff as people } from '#db/schema/staff.ts'
import type { StaffMember } from '#lib/actor.ts'
import { demand } from '#lib/staff/access.ts'
import { rightsOfEach } from '#lib/staff/keep-session.ts'
import { covers, type PersonRefusal } from './rules.ts'

type Person = typeof people.$inferSelect

/**
 * Locks the row of somebody for an act on their account, and says why the act must not be done, or null. Nobody does it
 * to themselves: so whoever may do it is still there afterwards, and no city is left without.
 */
export async function verifyPerson(
  tx: Connection,
  staff: StaffMember,
  id: string,
  now: Date,
): Promise<{ person: Person; refusal: PersonRefusal | null }> {
  const { found, refusal } = await verifyPeople(tx, staff, [id], now)
  const [person] = found
  if (!person) throw new Error('there is no such member of staff')
  return { person, refusal }
}

/**
 * The same for many, all of them or none, in as many statements as for one: a whole city hall may change on 1 April.
 * Everybody locks in one order, so that two lists at once do not wait for each other.
 */
export async function verifyPeople(
  tx: Connection,
  staff: StaffMember,
  ids: readonly string[],
  now: Date,
): Promise<{ found: Person[]; refusal: PersonRefusal | null }> {
  demand(staff, 'staff.edit')
  const found = await tx
    .select()
    .from(people)
    .where(inArray(people.id, [...ids]))
    .orderBy(asc(people.id))
    .for('update')
  if (found.length !== new Set(ids).size) throw new Error('there is no such member of staff')
  const rights = await rightsOfEach(tx, ids, now)
  const refusals = found.map((person) => {
    if (person.id === staff.staffId) return 'own_account'
    if (person.retiredAt && person.retiredAt <= now) return 'already_retired'
    return covers(staff.rights, rights.get(person.id) ?? new Map()) ? null : 'beyond_own_rights'
  })
  return { found, refusal: refusals.find((each) => each !== null) ?? null }
}
