import { lt } from 'drizzle-orm'
import { RateLimiterDrizzle, RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { database } from '#db/client.ts'
import { rateLimits } from '#db/schema/settings.ts'
import type { SystemJob } from '#lib/actor.ts'

/** A number of tries in a period. */
export type Allowance = { points: number; seconds: number }

/**
 * `tries` so far in this period; `isLimited`: this one is over the limit and must not be looked at; `waitSeconds` until
 * tries count anew.
 */
export type Consumed = { tries: number; isLimited: boolean; waitSeconds: number }

/**
 * Slows guessing: `points` tries for each key in a period that begins with the first of them. The counts live in the
 * database, so every process counts together, and one statement counts a try, so tries sent at once are all counted.
 * Count before looking at the guess. Keys are kept as they are: give ids and fingerprints, never what a person typed.
 */
export function guessLimit(name: string, { points, seconds }: Allowance) {
  // It keeps nothing but these settings. Its own cleaning timer is off: old counts are purged by a job.
  const limiter = () =>
    new RateLimiterDrizzle({
      storeClient: database(),
      schema: rateLimits,
      keyPrefix: name,
      points,
      duration: seconds,
      clearExpiredByTimeout: false,
    })
  return {
    /** Counts one try and says whether it is over the limit. */
    consume: async (key: string): Promise<Consumed> => {
      const left = await limiter().consume(key).catch(unlessFault)
      return {
        tries: left.consumedPoints,
        isLimited: left.consumedPoints > points,
        waitSeconds: Math.ceil(left.msBeforeNext / 1000),
      }
    },
    /** Takes back the one try that was right, so that only wrong ones count against a shared key. */
    giveBack: async (key: string): Promise<void> => {
      await limiter().reward(key)
    },
    /** Forgets all tries of a key, after a right one. */
    reset: async (key: string): Promise<void> => {
      await limiter().delete(key)
    },
  }
}

/**
 * Slows floods of what people do a few times each: the first `free` of a key are counted in this process alone and cost
 * nothing, what comes after them is counted for all processes together.
 */
export function floodLimit(name: string, allowance: Allowance, free: number) {
  const own = new RateLimiterMemory({ points: free, duration: allowance.seconds })
  const shared = guessLimit(name, allowance)
  return {
    /** Counts one act and says whether it is over the limit. */
    consume: async (key: string): Promise<Consumed> => {
      const { consumedPoints, msBeforeNext } = await own.penalty(key)
      if (consumedPoints > free) return shared.consume(key)
      return { tries: consumedPoints, isLimited: false, waitSeconds: Math.ceil(msBeforeNext / 1000) }
    },
  }
}

/** Removes counts whose period is over. */
export async function purgeRateLimits(_job: SystemJob, now: Date): Promise<{ counts: number }> {
  const gone = await database().delete(rateLimits).where(lt(rateLimits.expire, now))
  return { counts: gone.count }
}

/** The limiter throws its answer when the limit is reached; everything else it throws is a fault. */
function unlessFault(thrown: unknown): RateLimiterRes {
  if (thrown instanceof RateLimiterRes) return thrown
  throw thrown
}
