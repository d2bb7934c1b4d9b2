import { and, eq, isNull, ne } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'
import { residentSessions } from '#db/schema/residents.ts'

/** Ends the open sessions of a resident, all of them or all but one; for the verbs of this domain. */
export async function closeSessions(
  tx: Connection,
  residentId: string,
  now: Date,
  { but }: { but?: string } = {},
): Promise<void> {
  await tx
    .update(residentSessions)
    .set({ endedAt: now })
    .where(
      and(
        eq(residentSessions.residentId, residentId),
        isNull(residentSessions.endedAt),
        but ? ne(residentSessions.id, but) : undefined,
      ),
    )
}
