import { and, isNotNull, lt } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { reservations } from '#db/schema/reservations.ts'
import type { SystemJob } from '#lib/actor.ts'
import { citySettings } from '#lib/settings/queries.ts'
import { addMinutes } from '#lib/time.ts'

/** Forgets the e-mail addresses of visits that were over as many days ago as the city keeps them, and no day longer. */
export async function purgeContacts(_job: SystemJob, now: Date): Promise<{ contacts: number }> {
  const { contactRetentionDays } = await citySettings()
  const keptSince = addMinutes(now, -contactRetentionDays * 24 * 60)
  const forgotten = await database()
    .update(reservations)
    .set({ email: null })
    .where(and(isNotNull(reservations.email), lt(reservations.endsAt, keptSince)))
  return { contacts: forgotten.count }
}
