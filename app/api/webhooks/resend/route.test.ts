import { createHmac } from 'node:crypto'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { NOW, staffMember } from '#db/testing/factories.ts'
import { aLetter, letterNow } from '#db/testing/letters.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { tasksOfStaff } from '#lib/tasks/queries.ts'
import { POST } from './route.ts'

const SECRET = Buffer.from('a secret that only Resend and we know')
vi.stubEnv('RESEND_API_KEY', 'test')
vi.stubEnv('RESEND_WEBHOOK_SECRET', `whsec_${SECRET.toString('base64')}`)

type Change = { secret?: Buffer; timestamp?: number; body?: string }

/** A call as Resend signs it, by its documentation: HMAC-SHA256 over id, time and body. */
function tell(event: object, { secret = SECRET, timestamp = Date.now() / 1000, body }: Change = {}) {
  const payload = JSON.stringify(event)
  const [id, time] = ['msg_1', String(Math.floor(timestamp))]
  const signature = createHmac('sha256', secret).update(`${id}.${time}.${payload}`).digest('base64')
  return POST(
    new Request('http://localhost/api/webhooks/resend', {
      method: 'POST',
      headers: { 'svix-id': id, 'svix-timestamp': time, 'svix-signature': `v1,${signature}` },
      body: body ?? payload,
    }),
  )
}

const bounceOf = (letter: { id: string }, change: object = {}) => ({
  type: 'email.bounced',
  created_at: NOW.toISOString(),
  data: {
    email_id: 'mail-1',
    to: ['hanako@example.jp'],
    tags: { outbox_id: letter.id },
    bounce: { type: 'Permanent', subType: 'General', message: '550 no such user <hanako@example.jp>' },
    ...change,
  },
})

const sent = { status: 'sent', providerId: 'mail-1', sentAt: NOW } as const

describe('a mail that came back', () => {
  beforeEach(resetDatabase)

  it('is shown as failed and becomes one task, however often it is told', async () => {
    const letter = await aLetter(sent)
    expect((await tell(bounceOf(letter))).status).toBe(204)
    expect((await tell(bounceOf(letter))).status).toBe(204)
    expect(await letterNow(letter)).toMatchObject({
      status: 'failed',
      lastError: 'email.bounced: Permanent: 550 no such user <…@…>',
    })
    expect(await tasksOfStaff(await staffMember(), { state: 'open' })).toMatchObject([
      { kind: 'mail_failed', outboxId: letter.id },
    ])
  })

  it('is no task where nobody needs to hear of it', async () => {
    const letter = await aLetter({ ...sent, kind: 'reservation_cancelled' })
    await tell(bounceOf(letter))
    expect((await letterNow(letter)).status).toBe('failed')
    expect(await tasksOfStaff(await staffMember(), { state: 'open' })).toEqual([])
  })

  it.each([
    ['for other news', { type: 'email.delivered' }],
    ['for a mail that was not ours', { data: { email_id: 'other', tags: {} } }],
    ['for nonsense', { type: 3 }],
  ])('nothing happens %s', async (_, change) => {
    const letter = await aLetter(sent)
    expect((await tell({ ...bounceOf(letter), ...change })).status).toBe(204)
    expect((await letterNow(letter)).status).toBe('sent')
  })

  it('nothing happens when the provider’s own number is another', async () => {
    const letter = await aLetter(sent)
    await tell(bounceOf(letter, { email_id: 'mail-2' }))
    expect((await letterNow(letter)).status).toBe('sent')
  })

  it.each([
    ['with another secret', { secret: Buffer.from('a guess') }],
    ['of an hour ago', { timestamp: Date.now() / 1000 - 3600 }],
    ['whose body was changed', { body: '{"type":"email.bounced"}' }],
  ])('a call %s is refused', async (_, change) => {
    const letter = await aLetter(sent)
    expect((await tell(bounceOf(letter), change)).status).toBe(401)
    expect((await letterNow(letter)).status).toBe('sent')
  })

  it('a call without a signature is refused', async () => {
    const call = new Request('http://localhost/api/webhooks/resend', { method: 'POST', body: '{}' })
    expect((await POST(call)).status).toBe(401)
  })
})
