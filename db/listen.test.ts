import { sql } from 'drizzle-orm'
import { afterEach, expect, it, vi } from 'vitest'
import { database } from './client.ts'
import { listen, stopListening } from './listen.ts'

afterEach(stopListening)

const tell = (told: string) => database().execute(sql`select pg_notify('test_channel', ${told})`)

/** Listens, and waits until the line stands: it is then told to look. */
async function listening() {
  const hear = vi.fn()
  const stop = listen('test_channel', hear)
  await vi.waitFor(() => expect(hear).toHaveBeenCalledWith(null), { timeout: 10_000 })
  hear.mockClear()
  return { hear, stop }
}

const heard = (hear: ReturnType<typeof vi.fn>, told: string | null) =>
  vi.waitFor(() => expect(hear).toHaveBeenCalledWith(told), { timeout: 10_000 })

it('two who listen hear what is told over one connection, until they stop', async () => {
  const [one, other] = [await listening(), vi.fn()]
  listen('test_channel', other)
  await tell('first')
  await heard(one.hear, 'first')
  await heard(other, 'first')
  // The server may still be ending the line of another test.
  await vi.waitFor(async () => expect(await connections()).toBe(1), { timeout: 10_000 })
  one.stop()
  await tell('second')
  await heard(other, 'second')
  expect(one.hear).not.toHaveBeenCalledWith('second')
})

it('a line that was cut is made anew, and who listens is told to look', async () => {
  const { hear } = await listening()
  await database().execute(
    sql`select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = 'madoguchi-listener' and datname = current_database()`,
  )
  await heard(hear, null)
  await tell('after')
  await heard(hear, 'after')
})

it('stops with the process', async () => {
  await listening()
  await stopListening()
  // The server ends its side a moment later.
  await vi.waitFor(async () => expect(await connections()).toBe(0), { timeout: 10_000 })
})

async function connections(): Promise<unknown> {
  const [row] = await database().execute(
    sql`select count(*)::int as count from pg_stat_activity
      where application_name = 'madoguchi-listener' and datname = current_database()`,
  )
  return row?.count
}
