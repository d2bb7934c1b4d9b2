import { encode } from 'next-auth/jwt'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { env } from '#lib/env.ts'
import { inAnswerTo } from './request.ts'
import { sealedCookie } from './sealed-cookie.ts'

const jar = new Map<string, string>()

const request = {
  headers: new Headers(),
  cookies: {
    get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) ?? '' } : undefined),
    has: (name: string) => jar.has(name),
    set: (name: string, token: string) => jar.set(name, token),
    delete: ({ name }: { name: string }) => jar.delete(name),
  },
} as unknown as Parameters<typeof inAnswerTo>[0]

const shown = z.object({ number: z.string(), at: z.coerce.date() })
const [visit, other] = [sealedCookie('visit', 60, shown), sealedCookie('other', 60, shown)]
const value = { number: '1000000008', at: new Date('2027-01-08T00:00:00Z') }

const keep = (what: typeof visit, given: { number: string; at: Date } = value) =>
  inAnswerTo(request, () => what.keep(given))
const read = (what: typeof visit) => inAnswerTo(request, () => what.read())

beforeEach(() => jar.clear())
afterEach(() => vi.useRealTimers())

describe('what a browser keeps for us', () => {
  it('comes back as it was, and says nothing to who looks at it', async () => {
    await keep(visit)
    expect(await read(visit)).toEqual(value)
    const token = jar.get('visit') ?? ''
    expect(Buffer.from(token, 'base64url').toString('latin1')).not.toContain(value.number)
    await inAnswerTo(request, () => visit.forget())
    expect(await read(visit)).toBeNull()
  })

  it('is over after its time', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    await keep(visit)
    vi.advanceTimersByTime(59_000)
    expect(await read(visit)).toEqual(value)
    vi.advanceTimersByTime(1_000)
    expect(await read(visit)).toBeNull()
  })

  it('opens under no other name', async () => {
    await keep(visit)
    jar.set('other', jar.get('visit') ?? '')
    expect(await read(other)).toBeNull()
  })

  it.each(['', 'nothing', 'A'.repeat(200), '%%%'])(
    'is null for %j, which was not sealed here',
    async (token) => {
      jar.set('visit', token)
      expect(await read(visit)).toBeNull()
    },
  )

  it('is null for what an earlier version sealed', async () => {
    jar.set('visit', await encode({ secret: `visit:${env().AUTH_SECRET}`, token: { number: '1000000008' } }))
    expect(await read(visit)).toBeNull()
  })

  it('is not kept when it is too long for a browser', async () => {
    await keep(visit, { ...value, number: '1'.repeat(4000) })
    expect(jar.size).toBe(0)
  })
})
