import { and, eq, isNull, ne } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'
import { staffSessions } from '#db/schema/staff.ts'

/** Ends the open sessions of somebody, all of them or all but one, in the transaction of the act. */
export async function closeSessions(
  tx: Connection,
  staffId: string,
  now: Date,
  { but }: { but?: string } = {},
): Promise<void> {
  await tx
    .update(staffSessions)
    .set({ endedAt: now })
    .where(
      and(
        eq(staffSessions.staffId, staffId),
        isNull(staffSessions.endedAt),
        but ? ne(staffSessions.id, but) : undefined,
      ),
    )
}
