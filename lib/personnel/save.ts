import { eq } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { staff as people } from '#db/schema/staff.ts'
import type { StaffMember } from '#lib/actor.ts'
import { recordTrace } from '#lib/audit/record.ts'
import { log } from '#lib/log.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { demand } from '#lib/staff/access.ts'
import { tellOldAddress } from '#lib/staff/mail.ts'
import type { PersonInput } from './input.ts'

type Wish = PersonInput & { id: string; was: Pick<PersonInput, 'name' | 'email'> }

/**
 * The name of somebody, as it stands beside what they did, and their address. Their ID is never another one. Refused
 * where one of them is not what it `was` on the page: somebody else, or the person, was faster.
 */
export async function savePerson(
  staff: StaffMember,
  { id, name, email, was }: Wish,
  now: Date,
): Promise<Result<null, 'changed_meanwhile'>> {
  demand(staff, 'staff.edit')
  const saved = await database().transaction(async (tx) => {
    const [row] = await tx.select().from(people).where(eq(people.id, id)).for('update')
    if (row?.name !== was.name || row.email !== (was.email ?? null)) return refused('changed_meanwhile')
    await tellOldAddress(tx, id, email ?? null, now)
    await tx
      .update(people)
      .set({ name, email: email ?? null })
      .where(eq(people.id, id))
    await recordTrace(tx, staff, { act: 'staff_changed', subject: { kind: 'staff', id } }, now)
    return ok(null)
  })
  if (saved.ok) log().info({ staffId: staff.staffId, person: id }, 'staff account saved')
  return saved
}
