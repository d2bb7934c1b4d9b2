import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { visitor } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { ok, refused } from '#lib/result.ts'

beforeEach(resetDatabase)
afterEach(() => vi.unstubAllEnvs())

/** The verb as a process of its own would run it. */
async function aProcess(holdsPerAddress: number) {
  vi.stubEnv('HOLDS_PER_ADDRESS', String(holdsPerAddress))
  vi.resetModules()
  const { limitHolds } = await import('./limit-holds.ts')
  return (address: string) => limitHolds(visitor(address))
}

const answersOf = async (count: (address: string) => Promise<unknown>, times: number, address = 'a') =>
  Promise.all(Array.from({ length: times }, () => count(address)))

const allowedOf = (answers: unknown[]): number =>
  answers.filter((answer) => JSON.stringify(answer) === JSON.stringify(ok(null))).length

it('one address chooses so many times in a quarter of an hour, also when all come at once', async () => {
  const count = await aProcess(30)
  expect(allowedOf(await answersOf(count, 80))).toBe(20 + 30)
  expect(await count('a')).toEqual(refused('too_many_holds'))
  expect(await count('b')).toEqual(ok(null))
})

it('what is over the free ones is counted for all processes together', async () => {
  const [one, other] = [await aProcess(30), await aProcess(30)]
  expect(allowedOf(await answersOf(one, 80))).toBe(50)
  expect(allowedOf(await answersOf(other, 80))).toBe(20)
})

it('no limit is no limit', async () => {
  expect(allowedOf(await answersOf(await aProcess(0), 400))).toBe(400)
})
