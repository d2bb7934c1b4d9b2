import { eq } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { staff as people } from '#db/schema/staff.ts'
import type { StaffMember } from '#lib/actor.ts'
import { recordTrace } from '#lib/audit/record.ts'
import { log } from '#lib/log.ts'
import { demand } from '#lib/staff/access.ts'
import { tellOldAddress } from '#lib/staff/mail.ts'
import type { PersonInput } from './input.ts'

/** The name of somebody, as it stands beside what they did, and their address. Their ID is never another one. */
export async function savePerson(
  staff: StaffMember,
  { id, name, email }: PersonInput & { id: string },
  now: Date,
): Promise<void> {
  demand(staff, 'staff.edit')
  await database().transaction(async (tx) => {
    await tellOldAddress(tx, id, email ?? null, now)
    await tx
      .update(people)
      .set({ name, email: email ?? null })
      .where(eq(people.id, id))
    await recordTrace(tx, staff, { act: 'staff_changed', subject: { kind: 'staff', id } }, now)
  })
  log().info({ staffId: staff.staffId, person: id }, 'staff account saved')
}
