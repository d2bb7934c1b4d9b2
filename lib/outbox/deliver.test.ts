import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { outbox } from '#db/schema/outbox.ts'
import { aReservation, NOW, systemJob } from '#db/testing/factories.ts'
import { aLetter, letterNow } from '#db/testing/letters.ts'
import { resendError, withResendServer } from '#db/testing/resend-server.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { addMinutes } from '#lib/time.ts'
import { deliverPending } from './deliver.ts'
import { mostTries } from './rules.ts'

const resend = withResendServer()

beforeEach(resetDatabase)

const deliver = (now = NOW) => deliverPending(systemJob(), now)

/** A worker process that sends what is due; answers when it has begun. */
function aWorker(now = NOW): ChildProcess {
  const worker = fork(new URL('../../db/testing/mail-worker.ts', import.meta.url), {
    serialization: 'advanced',
  })
  worker.send(now)
  return worker
}

describe('a mail that is due', () => {
  it('goes out once and is kept with its key masked and the key erased', async () => {
    const letter = await aLetter({ secret: 'ABCDEFGHJKMN' })
    expect(await deliver()).toEqual({ tried: 1, isMoreDue: false })
    expect(await deliver()).toEqual({ tried: 0, isMoreDue: false })
    const [request] = resend.requests
    expect(request?.key).toBe(letter.dedupeKey)
    expect(request?.body).toMatchObject({ to: 'hanako@example.jp' })
    expect(request?.body.text).toContain('ABCD-EFGH-JKMN')
    expect(Buffer.from(request?.body.attachments[0]?.content ?? '', 'base64').toString()).toContain(
      'BEGIN:VCALENDAR',
    )
    const kept = await letterNow(letter)
    expect(kept).toMatchObject({
      status: 'sent',
      attempts: 1,
      secret: null,
      providerId: 'mail-1',
      sentAt: NOW,
    })
    expect(kept.body).toContain('••••-••••-••••')
    expect(JSON.stringify(kept)).not.toMatch(/ABCD|EFGH/)
  })

  it('waits for its time', async () => {
    await aLetter({ nextAttemptAt: addMinutes(NOW, 1) })
    expect((await deliver()).tried).toBe(0)
    expect((await deliver(addMinutes(NOW, 1))).tried).toBe(1)
  })

  it('goes out after the earlier mail of its reservation', async () => {
    const { id: reservationId } = await aReservation()
    const change = await aLetter({ reservationId, version: 2, kind: 'reservation_changed' })
    const booking = await aLetter({ reservationId, version: 1, createdAt: addMinutes(NOW, 1) })
    await deliver()
    expect(resend.requests.map(({ key }) => key)).toEqual([booking.dedupeKey])
    await deliver()
    expect(resend.requests.at(-1)?.key).toBe(change.dedupeKey)
  })
})

describe('a provider that fails', () => {
  it.each([
    ['is away', () => resendError(503, 'internal_server_error')],
    ['does not know our key', () => resendError(401, 'invalid_api_key')],
    ['is at this very mail', () => resendError(409, 'concurrent_idempotent_requests')],
  ])('%s: the mail is tried again with the same key and text', async (_, answer) => {
    const letter = await aLetter({ secret: 'ABCDEFGHJKMN' })
    resend.answer = answer
    await deliver()
    const waiting = await letterNow(letter)
    expect(waiting).toMatchObject({ status: 'pending', attempts: 1, secret: 'ABCDEFGHJKMN' })
    expect(waiting.lastError).not.toContain('taro@example.jp')
    expect(waiting.nextAttemptAt.getTime()).toBeGreaterThan(NOW.getTime())
    expect(waiting.nextAttemptAt.getTime()).toBeLessThan(addMinutes(NOW, 2).getTime())
    resend.answer = () => null
    await deliver(addMinutes(NOW, 2))
    expect((await letterNow(letter)).status).toBe('sent')
    expect(resend.requests[1]).toEqual(resend.requests[0])
  })

  it('asks for patience: that is no try', async () => {
    const letter = await aLetter()
    resend.answer = () => resendError(429, 'rate_limit_exceeded', { 'retry-after': '3' })
    await deliver()
    expect(await letterNow(letter)).toMatchObject({
      status: 'pending',
      attempts: 0,
      nextAttemptAt: new Date(NOW.getTime() + 3000),
    })
  })

  it('refuses the mail: staff see it at once, with the reason and without the address', async () => {
    const letter = await aLetter()
    resend.answer = () => resendError(422, 'validation_error')
    await deliver()
    expect(await letterNow(letter)).toMatchObject({
      status: 'failed',
      attempts: 1,
      lastError: '422 validation_error: no mail for …@…: validation_error',
    })
  })

  it('for good: the mail is given up after the last try', async () => {
    const letter = await aLetter()
    resend.answer = () => resendError(500, 'internal_server_error')
    let now = NOW
    for (let tries = 1; tries <= mostTries; tries += 1) {
      expect((await deliver(now)).tried).toBe(1)
      now = (await letterNow(letter)).nextAttemptAt
    }
    expect(await letterNow(letter)).toMatchObject({ status: 'failed', attempts: mostTries })
    expect((await deliver(addMinutes(now, 10_000))).tried).toBe(0)
  })
})

describe('a mail that nobody can get', () => {
  it('is not handed to the provider', async () => {
    const letter = await aLetter({ recipient: 'hanako@example.jp\r\nBcc: all@example.jp' })
    await deliver()
    expect(resend.requests).toEqual([])
    expect(await letterNow(letter)).toMatchObject({ status: 'failed', lastError: 'invalid_recipient' })
  })

  it('holds up no other mail', async () => {
    const broken = await aLetter()
    await database()
      .update(outbox)
      .set({ facts: { ...broken.facts, counterId: 'gone' } })
    const good = await aLetter()
    await deliver()
    expect((await letterNow(good)).status).toBe('sent')
    expect(await letterNow(broken)).toMatchObject({ status: 'pending', lastError: 'internal_error' })
  })
})

describe('workers', () => {
  it('two at once send each of forty mails once', async () => {
    for (let index = 0; index < 40; index += 1) await aLetter()
    const workers = [aWorker(), aWorker()]
    await Promise.all(workers.map((worker) => once(worker, 'exit')))
    const keys = resend.requests.map(({ key }) => key)
    expect(keys).toHaveLength(40)
    expect(new Set(keys).size).toBe(40)
  })

  it('one that is killed while sending loses nothing: the mail comes due again, with the same key', async () => {
    const letter = await aLetter({ secret: 'ABCDEFGHJKMN' })
    const isAsked = new Promise<void>((resolve) => {
      resend.answer = () => {
        resolve()
        return new Promise(() => undefined)
      }
    })
    const worker = aWorker()
    await isAsked
    worker.kill('SIGKILL')
    await once(worker, 'exit')
    expect(await letterNow(letter)).toMatchObject({
      status: 'pending',
      attempts: 1,
      secret: 'ABCDEFGHJKMN',
    })

    resend.answer = () => null
    expect((await deliver(addMinutes(NOW, 4))).tried).toBe(0)
    expect((await deliver(addMinutes(NOW, 5))).tried).toBe(1)
    expect(await letterNow(letter)).toMatchObject({ status: 'sent', attempts: 2 })
    expect(resend.requests[1]).toEqual(resend.requests[0])
  })

  it('one that wakes up after its time does not touch what another one did', async () => {
    const letter = await aLetter()
    let wake = () => undefined as unknown
    const isAsked = new Promise<void>((asked) => {
      resend.answer = () => {
        resend.answer = () => null
        asked()
        return new Promise((resolve) => {
          wake = () => resolve(resendError(422, 'validation_error'))
        })
      }
    })
    const slow = deliver()
    await isAsked
    await deliver(addMinutes(NOW, 6))
    wake()
    await slow
    expect(await letterNow(letter)).toMatchObject({ status: 'sent', attempts: 2 })
  })

  it('a mail that ends its worker every time is given up', async () => {
    const letter = await aLetter({ attempts: mostTries })
    await deliver()
    expect(await letterNow(letter)).toMatchObject({ status: 'failed', lastError: 'given_up' })
    expect(resend.requests).toEqual([])
  })
})
