import { asc, sql } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { rowsOf } from '#db/rows-of.ts'
import { apiClients } from '#db/schema/api-clients.ts'
import type { SystemJob } from '#lib/actor.ts'
import { fingerprint } from '#lib/ids.ts'
import { remembered } from '#lib/memo.ts'

/** What the database keeps of an API key. */
export const apiKeyHash = (key: string): string => fingerprint('api-client', key)

/**
 * The client with this key, for the gate; null for a key that was never issued or is revoked. Remembered for three
 * seconds, so a booking costs no second statement; a revoked key opens nothing after that.
 */
export const clientWithKey = (key: string) => clientWithHash(apiKeyHash(key))

const clientWithHash = remembered(
  { seconds: 3, answers: 500, keyOf: (hash) => hash },
  async (hash: string) => {
    const [client] = await database()
      .select({
        id: apiClients.id,
        scopes: apiClients.scopes,
        requestsPerMinute: apiClients.requestsPerMinute,
      })
      .from(rowsOf(apiClients, sql`resident.api_client(${hash})`))
    return client ?? null
  },
)

/** All keys that were ever issued, oldest first, without anything that opens something. */
export const issuedClients = (_job: SystemJob) =>
  database()
    .select({
      id: apiClients.id,
      name: apiClients.name,
      scopes: apiClients.scopes,
      requestsPerMinute: apiClients.requestsPerMinute,
      createdAt: apiClients.createdAt,
      revokedAt: apiClients.revokedAt,
    })
    .from(apiClients)
    .orderBy(asc(apiClients.createdAt), asc(apiClients.id))
