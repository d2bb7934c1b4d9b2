import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { database } from '#db/client.ts'
import { forgetRemembered, remembered } from './memo.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] })
})

afterEach(() => {
  vi.useRealTimers()
})

it('asks once for all who ask in time, and again afterwards', async () => {
  const ask = vi.fn(async () => ({}))
  const query = remembered({ seconds: 5 }, ask)
  const [one, other] = await Promise.all([query(), query()])
  expect(one).toBe(other)
  vi.advanceTimersByTime(5001)
  expect(await query()).not.toBe(one)
  expect(ask).toHaveBeenCalledTimes(2)
})

it('asks the database once, though a query there runs for each who waits for it', async () => {
  const query = remembered({ seconds: 5 }, () => database().execute(sql`select gen_random_uuid() as id`))
  const answers = await Promise.all([query(), query(), query()])
  expect(new Set(answers.map(([row]) => row?.id)).size).toBe(1)
})

it('keeps no failure', async () => {
  const ask = vi.fn(async () => 'well').mockRejectedValueOnce(new Error('down'))
  const query = remembered({ seconds: 5 }, ask)
  await expect(query()).rejects.toThrow('down')
  expect(await query()).toBe('well')
})

it('keeps no more answers than it may, the newest ones', async () => {
  const ask = vi.fn(async (name: string) => name)
  const query = remembered({ seconds: 5, answers: 2, keyOf: (name) => name }, ask)
  for (const name of ['a', 'b', 'c', 'c', 'b', 'a']) await query(name)
  expect(ask.mock.calls.flat()).toEqual(['a', 'b', 'c', 'a'])
})

it('forgets when it is told to', async () => {
  const ask = vi.fn(async () => 1)
  const query = remembered({ seconds: 5 }, ask)
  await query()
  forgetRemembered()
  await query()
  expect(ask).toHaveBeenCalledTimes(2)
})
