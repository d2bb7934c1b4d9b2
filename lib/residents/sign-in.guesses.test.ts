import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { someSettings, visitor } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { anAccount, PASSWORD } from '#db/testing/residents.ts'
import { openReservation } from '#lib/reservations/open.ts'
import { addMinutes } from '#lib/time.ts'
import { signIn } from './sign-in.ts'
import { signInWithNotice } from './sign-in-with-notice.ts'

// A wrong access key is answered later each time; who guesses does not wait for the answer.
vi.mock('node:timers/promises', () => ({ setTimeout: async () => undefined }))

// How many guesses an hour are looked at, whoever guesses: the figures of docs/security.md, counted and not computed.

const BEGIN = new Date('2026-11-24T00:00:00Z')
/** A crowd of addresses, so that the limit of one address never helps. */
const guesser = (index: number) => visitor(`address ${index}`)

beforeEach(async () => {
  await resetDatabase()
  vi.useFakeTimers({ toFake: ['Date'] })
})
afterEach(() => vi.useRealTimers())

type Answer = { ok: boolean; reason?: string }

/** Tries six times at once, then each minute for so many hours; counts the tries that were looked at, hour by hour. */
async function lookedAt(hours: number, guess: (index: number, now: Date) => Promise<Answer>) {
  const counts = Array.from({ length: hours }, () => 0)
  for (let minute = 0; minute < hours * 60; minute += 1) {
    const now = addMinutes(BEGIN, minute)
    vi.setSystemTime(now)
    for (let each = 0; each < (minute === 0 ? 6 : 1); each += 1) {
      const answer = await guess(minute * 6 + each, now)
      const isLookedAt = answer.ok || answer.reason?.startsWith('wrong')
      if (isLookedAt) counts[Math.floor(minute / 60)] = (counts[Math.floor(minute / 60)] ?? 0) + 1
    }
  }
  return counts
}

it('an ID with a password: ten in the first hour, then one an hour', async () => {
  const { number } = await anAccount()
  const counts = await lookedAt(3, (index, now) =>
    signIn(guesser(index), { number, password: `no ${index}` }, now),
  )
  expect(counts).toEqual([10, 1, 1])
  vi.setSystemTime(addMinutes(BEGIN, 24 * 60))
  expect(await signIn(guesser(0), { number, password: PASSWORD }, addMinutes(BEGIN, 24 * 60))).toMatchObject({
    ok: true,
  })
})

it('a notice number with a birthday: ten in the first hour, then one an hour', async () => {
  await someSettings({ bookingMode: 'both', residentData: 'stored', noticeSignIn: true })
  const counts = await lookedAt(3, (index, now) =>
    signInWithNotice(guesser(index), { noticeNumber: 'ABC123456', birthday: '1990-01-01' }, now),
  )
  expect(counts).toEqual([10, 1, 1])
})

it('a reservation number with an access key: twenty an hour', async () => {
  const counts = await lookedAt(2, (index) =>
    openReservation(guesser(index), { number: '1000000008', accessKey: 'ZZZZZZZZZZZZ' }),
  )
  expect(counts).toEqual([20, 20])
})
