import type { ApiClient } from '#lib/actor.ts'
import { type ApiScope, mayUse } from '#lib/exchange/access.ts'
import { clientWithKey } from '#lib/exchange/queries.ts'
import { Problem } from '#lib/problems.ts'
import { guessLimit } from '#lib/rate-limits.ts'
import type { Asked } from './api-input.ts'
import { bearerOf, challenge } from './api-key.ts'

/** The gate for systems that write: the key is one we issued and did not revoke, for this scope, and within its rate. */
export async function requireApiClient(request: Asked, scope: ApiScope): Promise<ApiClient> {
  const key = bearerOf(request.headers) ?? request.headers.get('x-api-key')
  if (!key) throw new Problem('key_missing', { headers: challenge('api') })
  const client = await clientWithKey(key)
  if (!client) throw new Problem('wrong_api_key', { headers: challenge('api') })
  if (!mayUse(client.scopes, scope)) throw new Problem('scope_missing')
  await requireRate(client)
  const scopes: readonly string[] = client.scopes
  return { kind: 'api_client', clientId: client.id, scopes } as ApiClient
}

/** A rate of 0 is no limit, for the city's own systems. All processes count together. */
async function requireRate(client: { id: string; requestsPerMinute: number }): Promise<void> {
  if (client.requestsPerMinute === 0) return
  const perMinute = guessLimit('api-client', { points: client.requestsPerMinute, seconds: 60 })
  const { isLimited, waitSeconds } = await perMinute.consume(client.id)
  if (isLimited) throw new Problem('rate_limited', { headers: { 'retry-after': String(waitSeconds) } })
}
