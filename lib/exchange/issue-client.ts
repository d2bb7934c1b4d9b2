import { database } from '#db/client.ts'
import { apiClients } from '#db/schema/api-clients.ts'
import type { SystemJob } from '#lib/actor.ts'
import { newSecret } from '#lib/ids.ts'
import type { ClientInput } from './input.ts'
import { apiKeyHash } from './queries.ts'

/**
 * Gives another system a key to the JSON API. The key is answered here and never again, since only its fingerprint is
 * kept. It begins with `madoguchi_`, so that programs which look for leaked secrets can find it.
 */
export async function issueClient(
  _job: SystemJob,
  client: ClientInput,
  now: Date,
): Promise<{ clientId: string; key: string }> {
  const key = `madoguchi_${newSecret()}`
  const [row] = await database()
    .insert(apiClients)
    .values({ ...client, keyHash: apiKeyHash(key), createdAt: now })
    .returning({ id: apiClients.id })
  if (!row) throw new Error('The new API client was not written')
  return { clientId: row.id, key }
}
