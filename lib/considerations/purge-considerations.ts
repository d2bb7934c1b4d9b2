import { sql } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { considerations } from '#db/schema/considerations.ts'
import { reservations } from '#db/schema/reservations.ts'
import type { SystemJob } from '#lib/actor.ts'
import { citySettings } from '#lib/settings/queries.ts'
import { addMinutes, dayOf } from '#lib/time.ts'

/**
 * Deletes considerations, with their history, that were over as many days ago as the city keeps contacts: by their
 * period, by the visit they were for, or because somebody ended them. That they were looked at stays in the traces.
 */
export async function purgeConsiderations(_job: SystemJob, now: Date): Promise<{ considerations: number }> {
  const { contactRetentionDays } = await citySettings()
  const keptSince = addMinutes(now, -contactRetentionDays * 24 * 60)
  const deleted = await database()
    .delete(considerations)
    .where(
      sql`${considerations.endedAt} < ${keptSince.toISOString()} or ${considerations.endsOn} < ${dayOf(keptSince)}
        or exists (select from ${reservations}
          where ${reservations.id} = ${considerations.reservationId} and ${reservations.endsAt} < ${keptSince.toISOString()})`,
    )
  return { considerations: deleted.count }
}
