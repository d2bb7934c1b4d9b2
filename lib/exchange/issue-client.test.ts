import { beforeEach, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { apiClients } from '#db/schema/api-clients.ts'
import { NOW, systemJob } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { clientInput } from './input.ts'
import { issueClient } from './issue-client.ts'
import { clientWithKey, issuedClients } from './queries.ts'

const callCentre = { name: 'コールセンター', scopes: ['reservations:write' as const], requestsPerMinute: 120 }

beforeEach(resetDatabase)

it('gives a key that opens the API for what it was issued for', async () => {
  const { clientId, key } = await issueClient(systemJob(), callCentre, NOW)
  expect(key).toMatch(/^madoguchi_[\w-]{43}$/)
  expect(await clientWithKey(key)).toMatchObject({
    id: clientId,
    scopes: ['reservations:write'],
    requestsPerMinute: 120,
  })
})

it('keeps nothing that gives the key away', async () => {
  const { key } = await issueClient(systemJob(), callCentre, NOW)
  const kept = JSON.stringify(await database().select().from(apiClients))
  expect(kept).not.toContain(key)
  expect(kept).not.toContain(key.replace('madoguchi_', ''))
})

it('is told from a key that was never issued', async () => {
  await issueClient(systemJob(), callCentre, NOW)
  expect(await clientWithKey('madoguchi_never-issued')).toBeNull()
})

it('is listed without its key', async () => {
  const { clientId } = await issueClient(systemJob(), callCentre, NOW)
  const list = await issuedClients(systemJob())
  expect(list).toMatchObject([{ id: clientId, name: 'コールセンター', createdAt: NOW, revokedAt: null }])
  expect(list[0]).not.toHaveProperty('keyHash')
})

it.each([
  [{ ...callCentre, name: ' ' }],
  [{ ...callCentre, name: 'a\u0000b' }],
  [{ ...callCentre, scopes: [] }],
  [{ ...callCentre, scopes: ['everything'] }],
  [{ ...callCentre, requestsPerMinute: -1 }],
  [{ ...callCentre, requestsPerMinute: 1e9 }],
])('is not issued for %j', (input) => {
  expect(clientInput.safeParse(input).success).toBe(false)
})
