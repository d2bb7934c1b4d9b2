import { randomUUID } from 'node:crypto'
import { beforeEach, expect, it } from 'vitest'
import { NOW, systemJob } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { addMinutes } from '#lib/time.ts'
import { issueClient } from './issue-client.ts'
import { clientWithKey, issuedClients } from './queries.ts'
import { revokeClient } from './revoke-client.ts'

const partner = { name: 'partner', scopes: ['reservations:write' as const], requestsPerMinute: 60 }

beforeEach(resetDatabase)

it('takes a key back and leaves the others', async () => {
  const lost = await issueClient(systemJob(), partner, NOW)
  const kept = await issueClient(systemJob(), partner, addMinutes(NOW, 1))
  expect(await revokeClient(systemJob(), lost.clientId, NOW)).toEqual({ ok: true, value: null })
  expect(await clientWithKey(lost.key)).toBeNull()
  expect(await clientWithKey(kept.key)).not.toBeNull()
  expect(await issuedClients(systemJob())).toMatchObject([{ revokedAt: NOW }, { revokedAt: null }])
})

it('says so when there is no such key, or none any more', async () => {
  const { clientId } = await issueClient(systemJob(), partner, NOW)
  await revokeClient(systemJob(), clientId, NOW)
  const unknown = { ok: false, reason: 'unknown_client' }
  expect(await revokeClient(systemJob(), clientId, NOW)).toEqual(unknown)
  expect(await revokeClient(systemJob(), randomUUID(), NOW)).toEqual(unknown)
})
