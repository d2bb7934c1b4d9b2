import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { Site } from './bench-site.ts'
import { checkIntegrity, countReservations, type Integrity } from './integrity.ts'
import type { Load, LoadAnswer } from './load-tasks.ts'
import { startProduct } from './product-server.ts'

/** What became of bookings while the server was cut off in the middle of them. */
export type KillRound = Integrity & {
  /** Acknowledged before the cut, and not answered because of it. */
  acknowledged: number
  unanswered: number
  /** Reservations beyond one for each wish, after every wish was sent once more with its idempotency key. */
  doubled: number
  /** Wishes that got another number at the second time than at the first. */
  changed: number
  /** From the cut until the new server answered. */
  backMs: number
}

/**
 * Ends the server with `kill -9` in mid-load and starts it again on the same database. What was acknowledged must be
 * there; who got no answer asks again with the same key, and so does everybody else: each wish is booked exactly once.
 */
export async function runKill(
  site: Site,
  { clients, seconds }: { clients: number; seconds: number },
): Promise<KillRound> {
  const before = await countReservations(site.sql)
  const run = randomUUID()
  const ask = (load: Load, most: number): Promise<LoadAnswer> =>
    site.load.ask({
      ...load,
      port: site.port,
      firstDay: site.city.firstDay,
      apiKey: site.city.client.key,
      limits: { clients, seconds: 60, most },
    })

  const loading = ask({ load: 'until_gone', run, first: site.taken.spread }, 100_000)
  await wait(seconds * 1000)
  await site.server.kill()
  const cutAt = performance.now()
  const cut = await loading
  site.taken.spread += cut.latencies.length
  site.server = await startProduct(site.port)
  const backMs = performance.now() - cutAt

  const late = await ask({ load: 'again', run, nths: cut.unanswered }, cut.unanswered.length)
  const promised = new Map([...cut.booked, ...late.booked].map(({ nth, number }) => [nth, number]))
  const again = await ask({ load: 'again', run, nths: [...promised.keys()] }, promised.size)
  return {
    acknowledged: cut.booked.length,
    unanswered: cut.unanswered.length,
    doubled: (await countReservations(site.sql)) - before - promised.size,
    changed: again.booked.filter(({ nth, number }) => promised.get(nth) !== number).length,
    backMs,
    ...(await checkIntegrity(site.sql, [...promised.values()])),
  }
}
