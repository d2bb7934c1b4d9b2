import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { database } from '#db/client.ts'
import { rateLimits } from '#db/schema/settings.ts'
import { systemJob } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { guessLimit, purgeRateLimits } from './rate-limits.ts'

const limit = guessLimit('test', { points: 3, seconds: 60 })
const consume = async (times: number, key = 'a') => {
  const answers = await Promise.all(Array.from({ length: times }, () => limit.consume(key)))
  return answers.filter((answer) => !answer.isLimited).length
}

beforeEach(resetDatabase)
afterEach(() => vi.useRealTimers())

describe('a limit of guesses', () => {
  it('lets so many through, also when all come at once, and says how long to wait', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    expect(await consume(20)).toBe(3)
    const { isLimited, waitSeconds } = await limit.consume('a')
    expect(isLimited).toBe(true)
    expect(waitSeconds).toBe(60)
  })

  it('counts each key and each name apart', async () => {
    expect(await consume(3, 'a')).toBe(3)
    expect(await consume(3, 'b')).toBe(3)
    expect(await guessLimit('other', { points: 3, seconds: 60 }).consume('a')).toMatchObject({
      isLimited: false,
    })
  })

  it('counts anew when the period is over', async () => {
    await consume(4)
    await database().update(rateLimits).set({ expire: new Date() })
    expect(await consume(4)).toBe(3)
  })

  it('forgets all tries after a right one, or takes back that one alone', async () => {
    await consume(3)
    await limit.giveBack('a')
    expect(await consume(2)).toBe(1)
    await limit.reset('a')
    expect(await consume(4)).toBe(3)
  })

  it('leaves rows that are purged after their period', async () => {
    await consume(1)
    expect(await purgeRateLimits(systemJob(), new Date())).toEqual({ counts: 0 })
    expect(await purgeRateLimits(systemJob(), new Date(Date.now() + 61_000))).toEqual({ counts: 1 })
  })
})
