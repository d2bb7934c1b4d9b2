import { eq } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { staff as people } from '#db/schema/staff.ts'
import type { StaffMember } from '#lib/actor.ts'
import { tellOldAddress } from './mail.ts'

/**
 * One's own address, to which mails about the account and those that they try out are sent; none takes it away. The
 * address so far is told that there is another one.
 */
export async function saveOwnEmail(
  { staffId }: StaffMember,
  email: string | undefined,
  now: Date,
): Promise<void> {
  await database().transaction(async (tx) => {
    await tellOldAddress(tx, staffId, email ?? null, now)
    await tx
      .update(people)
      .set({ email: email ?? null })
      .where(eq(people.id, staffId))
  })
}
