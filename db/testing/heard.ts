import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { onTestFinished } from 'vitest'
import { database } from '#db/client.ts'
import { listen } from '#db/listen.ts'

/** Tells who hears a channel. */
export const tell = (channel: string, words: string) =>
  database().execute(sql`select pg_notify(${channel}, ${words})`)

/** Until this process has heard all that was told before on a channel: it stands in one line, whoever told it. */
export async function allHeard(channel: string): Promise<void> {
  const last = randomUUID()
  const isHeard = Promise.withResolvers<void>()
  const stop = listen(channel, (told) => {
    if (told === last) isHeard.resolve()
    // The line stands only now: what was told before went past it.
    if (told === null) tell(channel, last).catch(isHeard.reject)
  })
  onTestFinished(stop)
  await tell(channel, last)
  await isHeard.promise
}
