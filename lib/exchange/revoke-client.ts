import { and, eq, isNull } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { apiClients } from '#db/schema/api-clients.ts'
import type { SystemJob } from '#lib/actor.ts'
import { ok, type Result, refused } from '#lib/result.ts'

/**
 * Takes a key back. Its row stays, as reservations name the client that made them. Within seconds no process accepts
 * the key any more.
 */
export async function revokeClient(
  _job: SystemJob,
  clientId: string,
  now: Date,
): Promise<Result<null, 'unknown_client'>> {
  const revoked = await database()
    .update(apiClients)
    .set({ revokedAt: now })
    .where(and(eq(apiClients.id, clientId), isNull(apiClients.revokedAt)))
    .returning({ id: apiClients.id })
  return revoked.length === 1 ? ok(null) : refused('unknown_client')
}
