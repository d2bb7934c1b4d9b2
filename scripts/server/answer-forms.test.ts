import { beforeEach, describe, expect, it, vi } from 'vitest'
import { env } from '#lib/env.ts'
import { answerForms } from './answer-forms.ts'
import { inFrontOfNothing } from './in-front-of-nothing.fixture.ts'

const { holdPlace } = vi.hoisted(() => ({ holdPlace: vi.fn() }))
vi.mock('#lib/reservations/hold.ts', () => ({ holdPlace }))

const front = inFrontOfNothing(answerForms, { 'x-forwarded-for': '203.0.113.7' })

beforeEach(() => {
  holdPlace.mockReset().mockResolvedValue({ ok: true, value: { token: 'a-token', expiresAt: new Date() } })
})

const wish = {
  locale: 'ja',
  counterId: 'hall',
  service: 'card-pickup',
  startsAt: '2027-01-08T00:00:00.000Z',
}

const send = (body: BodyInit, headers: Record<string, string> = {}, address = '/api/forms/holds') =>
  front.ask(address, { method: 'POST', redirect: 'manual', headers, body })

describe('the forms of a booking without Next', () => {
  it('are answered by their route files, with the cookies that these set', async () => {
    const answer = await send(new URLSearchParams(wish), { 'x-forwarded-proto': 'https' })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/ja/reservations/new'])
    expect(answer.headers.get('content-length')).toBe('0')
    const [cookie, ...more] = answer.headers.getSetCookie()
    expect(more).toEqual([])
    expect(cookie).toMatch(/^__Host-held-place=a-token;/)
    for (const part of ['Path=/', 'Max-Age=3600', 'Secure', 'HttpOnly', 'SameSite=lax'])
      expect(cookie?.split('; ')).toContain(part)
  })

  it('tell a route who asks, and what the browser holds', async () => {
    await send(new URLSearchParams(wish), { cookie: 'theme=contrast; held-place=kept-token' })
    const [visitor, , token] = holdPlace.mock.calls[0] ?? []
    expect(visitor).toMatchObject({ kind: 'visitor', address: expect.stringMatching(/^[\w-]{20,}$/) })
    expect(token).toBe('kept-token')
  })

  it('may have parts', async () => {
    const form = new FormData()
    for (const [name, value] of Object.entries({ ...wish, locale: 'en' })) form.append(name, value)
    expect((await send(form)).headers.get('location')).toBe('/en/reservations/new')
  })

  it('keep two visitors apart who ask at once', async () => {
    const tokens = Array.from({ length: 20 }, (_, nth) => `token-${nth}`)
    holdPlace.mockImplementation(async (_visitor, _wish, token) => {
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 20))
      return { ok: true, value: { token: `${token}-again`, expiresAt: new Date() } }
    })
    const answers = await Promise.all(
      tokens.map((token) => send(new URLSearchParams(wish), { cookie: `held-place=${token}` })),
    )
    expect(answers.map((answer) => answer.headers.getSetCookie()[0]?.split(';')[0])).toEqual(
      tokens.map((token) => `held-place=${token}-again`),
    )
  })

  it.each<[string, BodyInit, Record<string, string>]>([
    ['comes from another site', new URLSearchParams(wish), { origin: 'https://evil.example' }],
    ['is no form', '{}', { 'content-type': 'application/json' }],
    ['says nothing of what it is', new Uint8Array([1, 2]), {}],
    ['has broken parts', 'no parts', { 'content-type': 'multipart/form-data; boundary=----------------x' }],
  ])('are refused when what was sent %s', async (_case, body, headers) => {
    const answer = await send(body, headers)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([400, 'application/problem+json'])
    expect(holdPlace).not.toHaveBeenCalled()
  })

  it('lead back with the reason when something is wrong', async () => {
    const answer = await send(new URLSearchParams({ locale: 'ja', counterId: 'none' }))
    expect(answer.headers.get('location')).toBe('/ja/availability?refusal=invalid')
    expect(answer.headers.getSetCookie()).toEqual([])
  })

  it('are answered with 500 when something fails', async () => {
    holdPlace.mockRejectedValue(new Error('the database is gone'))
    const answer = await send(new URLSearchParams(wish))
    expect([answer.status, await answer.json()]).toMatchObject([500, { title: 'Internal Server Error' }])
    expect(answer.headers.getSetCookie()).toEqual([])
  })

  it.each([
    ['GET', '/api/forms/holds'],
    ['HEAD', '/api/forms/holds'],
    ['POST', '/api/forms/holds/'],
    ['POST', '/api/forms'],
    ['POST', '/api/preferences'],
    ['POST', '/api/v1/reservations'],
    ['POST', '/ja/reservations/new'],
  ])('leave %s %s to Next', async (method, path) => {
    expect((await front.ask(path, { method })).status).toBe(404)
    expect(front.left.at(-1)).toBe(`${method} ${path}`)
  })

  it('leave all to Next where residents are not served', async () => {
    const served = vi.spyOn(env(), 'MADOGUCHI_SURFACES', 'get').mockReturnValue(['staff'])
    expect((await send(new URLSearchParams(wish))).status).toBe(404)
    served.mockRestore()
    expect((await send(new URLSearchParams(wish))).status).toBe(303)
  })

  it('stand who goes away while sending', async () => {
    await front.breakOff('POST /api/forms/holds HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\nlocale=')
    expect((await send(new URLSearchParams(wish))).status).toBe(303)
  })
})
