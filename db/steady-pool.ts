import type { Sql } from 'postgres'
import { log } from '#lib/log.ts'

/** So long what still runs over a pool that is given up may take, and who waits in its line. */
const GIVEN_UP_SECONDS = 30

export type SteadyPool = {
  /** The driver as everybody uses it: whatever is asked of it goes to the pool of that moment. */
  client: Sql
  now: () => Sql
  /** Gives a pool up in which a connection was cut, unless that was done already, and goes on with a new one. */
  renew: (cut: Sql) => void
}

/**
 * A pool of connections that can be made anew. The driver (3.4.9) does not get over a cut itself: the next statement over
 * a connection that it has opened again is answered with the old fault, and what was about to be sent when the line went
 * keeps a connection from ever speaking again (`porsager/postgres`, issues 1154 and 1208).
 */
export function steadyPool(open: () => Sql): SteadyPool {
  let pool = open()
  let isEnded = false
  const end: Sql['end'] = (how) => {
    isEnded = true
    return pool.end(how)
  }
  const client = new Proxy(pool, {
    get: (_, key) => (key === 'end' ? end : Reflect.get(pool, key)),
    apply: (_, self, args) => Reflect.apply(pool, self, args),
  })
  const renew = (cut: Sql) => {
    if (isEnded || cut !== pool) return
    log().warn('a connection to the database was cut; all are made anew')
    pool = open()
    void cut.end({ timeout: GIVEN_UP_SECONDS })
  }
  return { client, now: () => pool, renew }
}
