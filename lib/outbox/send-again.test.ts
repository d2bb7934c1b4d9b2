import { beforeEach, describe, expect, it } from 'vitest'
import { aReservation, NOW, staffMember } from '#db/testing/factories.ts'
import { aLetter, letterNow } from '#db/testing/letters.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { tracesOf } from '#db/testing/traces.ts'
import { lastTraced } from '#lib/latest/queries.ts'
import { addMinutes } from '#lib/time.ts'
import { sendAgain } from './send-again.ts'

const failed = { status: 'failed', attempts: 8, lastError: '550 full' } as const

describe('sending again', () => {
  beforeEach(resetDatabase)

  it('gives a mail that failed all its tries again', async () => {
    const letter = await aLetter({ ...failed, secret: 'ABCDEFGHJKMN' })
    const staff = await staffMember({ name: '係長 次郎' })
    expect(await sendAgain(staff, letter.id, NOW)).toEqual({ ok: true, value: null })
    expect(await tracesOf(staff)).toEqual([['mail_sent_again', 'mail', letter.id]])
    const slow = await staffMember()
    expect(await sendAgain(slow, letter.id, addMinutes(NOW, 1))).toEqual({ ok: false, reason: 'not_failed' })
    const about = { kind: 'mail', id: letter.id } as const
    expect(await lastTraced(slow, about, ['mail_sent_again'])).toEqual({ name: '係長 次郎', at: NOW })
    expect(await letterNow(letter)).toEqual({
      ...letter,
      status: 'pending',
      attempts: 0,
      lastError: null,
      nextAttemptAt: NOW,
    })
  })

  it('is refused for a mail that is not failed, unknown or forgotten', async () => {
    const clerk = await staffMember()
    const waiting = await aLetter()
    const forgotten = await aLetter({ ...failed, recipient: '' })
    expect(await sendAgain(clerk, waiting.id, NOW)).toEqual({ ok: false, reason: 'not_failed' })
    expect(await sendAgain(clerk, crypto.randomUUID(), NOW)).toEqual({ ok: false, reason: 'not_failed' })
    expect(await sendAgain(clerk, forgotten.id, NOW)).toEqual({ ok: false, reason: 'forgotten' })
  })

  it('is refused when later news of the same reservation would be contradicted', async () => {
    const { id: reservationId } = await aReservation()
    const old = await aLetter({ ...failed, reservationId, version: 1 })
    await aLetter({ reservationId, version: 2, kind: 'reservation_cancelled', status: 'sent' })
    expect(await sendAgain(await staffMember(), old.id, NOW)).toEqual({ ok: false, reason: 'outdated' })
    expect(await letterNow(old)).toEqual(old)
  })

  it('is a fault without the right', async () => {
    const letter = await aLetter(failed)
    await expect(sendAgain(await staffMember({ role: 'clerk' }), letter.id, NOW)).rejects.toThrow(
      'lacks mail.retry',
    )
  })
})
