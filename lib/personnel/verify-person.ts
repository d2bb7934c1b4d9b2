import { eq } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'
import { staff as people } from '#db/schema/staff.ts'
import type { StaffMember } from '#lib/actor.ts'
import { demand } from '#lib/staff/access.ts'
import { rolesHeld } from '#lib/staff/keep-session.ts'
import { covers, type PersonRefusal } from './rules.ts'

/**
 * Locks the row of somebody for an act on their account, and says why the act must not be done, or null. Nobody does it
 * to themselves: so whoever may do it is still there afterwards, and no city is left without.
 */
export async function verifyPerson(
  tx: Connection,
  staff: StaffMember,
  id: string,
  now: Date,
): Promise<{ person: typeof people.$inferSelect; refusal: PersonRefusal | null }> {
  demand(staff, 'staff.edit')
  const [person] = await tx.select().from(people).where(eq(people.id, id)).for('update')
  if (!person) throw new Error('there is no such member of staff')
  if (id === staff.staffId) return { person, refusal: 'own_account' }
  if (person.retiredAt && person.retiredAt <= now) return { person, refusal: 'already_retired' }
  const { rights } = await rolesHeld(tx, id, now)
  return { person, refusal: covers(staff.rights, rights) ? null : 'beyond_own_rights' }
}
