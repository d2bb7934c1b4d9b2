import path from 'node:path'
import { beforeAll, expect, it, vi } from 'vitest'
import { database } from '#db/client.ts'
import { staffSessions } from '#db/schema/staff.ts'
import { staffMember } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { addMinutes } from '#lib/time.ts'
import { readOperations } from '#scripts/operations/read-operations.ts'

// No route takes a form of another site, whoever is signed in.

const browser = vi.hoisted(() => ({ ticket: null as { staffId: string; sessionId: string } | null }))

vi.mock('next/headers', () => ({
  headers: async () => new Headers({ 'x-path': '/staff/somewhere' }),
  cookies: async () => ({ get: () => undefined, has: () => false, set: () => undefined }),
}))
vi.mock('#lib/auth/staff-session.ts', () => ({
  shownStaffTicket: async () => browser.ticket,
  keepStaffTicket: async () => undefined,
}))

const NO_RECORD = '00000000-0000-4000-8000-000000000000'
const posts = readOperations(process.cwd()).operations.filter(
  ({ kind, name }) => kind === 'route' && name === 'POST',
)

beforeAll(async () => {
  await resetDatabase()
  browser.ticket = await staffMember()
  const now = new Date()
  await database()
    .update(staffSessions)
    .set({ createdAt: now, lastSeenAt: now, provedAt: now, expiresAt: addMinutes(now, 60) })
})

it.each(posts.map(({ address, file }) => [address, file]))('%s', async (address, file) => {
  const { POST } = await import(path.join(process.cwd(), file))
  const names = [...address.matchAll(/\[(\w+)\]/g)].map(([, name = '']) => [name, NO_RECORD])
  const foreigners: Record<string, string>[] = [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'https://other.city.example', 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'cross-site' },
  ]
  for (const foreign of foreigners) {
    const sent = { method: 'POST', headers: { host: 'city.example', ...foreign }, body: new FormData() }
    const request = new Request(`https://city.example${address}`, sent)
    const answer: Response = await POST(request, { params: Promise.resolve(Object.fromEntries(names)) })
    expect([400, 401, 403, 404], `${answer.status}`).toContain(answer.status)
  }
})
