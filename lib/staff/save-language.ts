import { and, eq, ne } from 'drizzle-orm'
import { type Connection, database } from '#db/client.ts'
import { staff as people } from '#db/schema/staff.ts'
import type { StaffMember } from '#lib/actor.ts'
import type { StaffLocale } from '#lib/locales.ts'

/** Keeps in which language somebody works, for mails about their account. */
export async function saveLanguage(
  { staffId }: Pick<StaffMember, 'staffId'>,
  locale: StaffLocale,
  tx: Connection = database(),
): Promise<void> {
  await tx
    .update(people)
    .set({ locale })
    .where(and(eq(people.id, staffId), ne(people.locale, locale)))
}
