import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { outbox } from '#db/schema/outbox.ts'
import { NOW, someSettings, systemJob } from '#db/testing/factories.ts'
import { aLetter, letterNow } from '#db/testing/letters.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { addMinutes } from '#lib/time.ts'
import { purgeLetters } from './purge-letters.ts'

const DAY = 24 * 60
const overFor = (days: number) => ({ endsAt: addMinutes(NOW, -days * DAY) })
const sent = { status: 'sent', subject: '予約', body: '本文' } as const

describe('a mail about an account', () => {
  beforeEach(async () => {
    await resetDatabase()
    await someSettings({ contactRetentionDays: 30 })
  })

  const anAccountLetter = async (change: Partial<typeof outbox.$inferInsert>) => {
    const [row] = await database()
      .insert(outbox)
      .values({
        kind: 'reset_password',
        dedupeKey: crypto.randomUUID(),
        recipient: 'hanako@example.jp',
        locale: 'ja',
        facts: {},
        createdAt: NOW,
        ...change,
      })
      .returning()
    return row as NonNullable<typeof row>
  }

  it('is forgotten as many days after it was written; a mail that waits is not', async () => {
    const old = { createdAt: addMinutes(NOW, -31 * DAY) }
    const [gone, waiting, recent] = [
      await anAccountLetter({ ...sent, ...old }),
      await anAccountLetter(old),
      await anAccountLetter(sent),
    ]
    expect(await purgeLetters(systemJob(), NOW)).toEqual({ keys: 0, letters: 1 })
    expect(await letterNow(gone)).toMatchObject({ recipient: '', body: null, status: 'sent' })
    for (const kept of [waiting, recent]) expect(await letterNow(kept)).toEqual(kept)
  })

  it('loses its code when the code counts no more', async () => {
    const failed = { status: 'failed', secret: 'ABCDEFGHJKMN' } as const
    const over = await anAccountLetter({ ...failed, facts: { until: NOW.toISOString() } })
    const counting = await anAccountLetter({
      ...failed,
      facts: { until: addMinutes(NOW, 30).toISOString() },
    })
    expect(await purgeLetters(systemJob(), addMinutes(NOW, 1))).toEqual({ keys: 1, letters: 0 })
    expect((await letterNow(over)).secret).toBeNull()
    expect((await letterNow(counting)).secret).toBe('ABCDEFGHJKMN')
  })
})

describe('after the visit', () => {
  beforeEach(async () => {
    await resetDatabase()
    await someSettings({ contactRetentionDays: 30 })
  })

  it('recipient, text and reason are forgotten when the city keeps addresses no longer; that it was sent is not', async () => {
    const [old, recent, coming] = [
      await aLetter({ ...sent, ...overFor(31), lastError: 'x' }),
      await aLetter({ ...sent, ...overFor(29) }),
      await aLetter(sent),
    ]
    expect(await purgeLetters(systemJob(), NOW)).toEqual({ keys: 0, letters: 1 })
    expect(await letterNow(old)).toMatchObject({
      recipient: '',
      body: null,
      lastError: null,
      status: 'sent',
      subject: '予約',
    })
    for (const kept of [recent, coming]) expect(await letterNow(kept)).toEqual(kept)
  })

  it('the key of a mail that failed goes at once, that of a mail that waits stays', async () => {
    const key = { secret: 'ABCDEFGHJKMN' }
    const failed = await aLetter({ ...key, ...overFor(1), status: 'failed' })
    const waiting = await aLetter({ ...key, ...overFor(1) })
    const coming = await aLetter({ ...key, status: 'failed' })
    expect(await purgeLetters(systemJob(), NOW)).toEqual({ keys: 1, letters: 0 })
    expect((await letterNow(failed)).secret).toBeNull()
    for (const kept of [waiting, coming]) expect((await letterNow(kept)).secret).toBe('ABCDEFGHJKMN')
  })
})
