import { and, eq, max, notInArray } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'
import { protectionEvents } from '#db/schema/protections.ts'
import { lookingKinds } from './rules.ts'

/** The newest event that changed something about a protection: that somebody looked at it, or asked for a mail, does not. */
export async function newestEvent(tx: Connection, protectionId: string): Promise<number> {
  const [newest] = await tx
    .select({ id: max(protectionEvents.id) })
    .from(protectionEvents)
    .where(
      and(
        eq(protectionEvents.protectionId, protectionId),
        notInArray(protectionEvents.kind, [...lookingKinds]),
      ),
    )
  return newest?.id ?? 0
}
