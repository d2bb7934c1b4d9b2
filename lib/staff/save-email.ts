import { eq } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { staff as people } from '#db/schema/staff.ts'
import type { StaffMember } from '#lib/actor.ts'

/** One's own address, to which mails that somebody tries out are sent; none takes it away. */
export async function saveOwnEmail({ staffId }: StaffMember, email: string | undefined): Promise<void> {
  await database()
    .update(people)
    .set({ email: email ?? null })
    .where(eq(people.id, staffId))
}
