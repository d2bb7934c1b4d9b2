import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { residentTries } from '#db/schema/residents.ts'
import { NOW } from '#db/testing/factories.ts'
import { connectAsAdmin, resetDatabase } from '#db/testing/reset-database.ts'
import { database } from './client.ts'

// What the database does when people guess at one account at the same moment: see `count_try` in the migrations.

let first: ReturnType<typeof connectAsAdmin>
let second: ReturnType<typeof connectAsAdmin>

beforeEach(async () => {
  await resetDatabase()
  first = connectAsAdmin()
  second = connectAsAdmin()
})
afterEach(() => Promise.all([first.end(), second.end()]))

it.each([
  ['one fingerprint', 'a', 'a'],
  ['two fingerprints', 'a', 'b'],
])('counts two first guesses at once with %s', async (_, one, other) => {
  const [{ pid } = { pid: 0 }] = await second<{ pid: number }[]>`select pg_backend_pid() as pid`
  const guess = await first.begin(async (tx) => {
    await tx`select count_try(${one}, 'account', ${NOW})`
    const answer = second`select * from count_try(${other}, 'account', ${NOW})`.execute()
    answer.catch(() => undefined)
    const waits = async () => tx`select from pg_locks where pid = ${pid} and not granted`
    await vi.waitFor(async () => expect(await waits()).toHaveLength(1), { timeout: 20_000 })
    return { answer }
  })
  expect(await guess.answer).toEqual([{ is_allowed: true, begins_pause: false }])
  expect(await database().select().from(residentTries)).toEqual([
    expect.objectContaining({ loginHash: 'a', subject: 'account', failures: 2 }),
  ])
})
