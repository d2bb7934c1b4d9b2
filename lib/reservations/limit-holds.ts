import type { Visitor } from '#lib/actor.ts'
import { env } from '#lib/env.ts'
import { floodLimit } from '#lib/rate-limits.ts'
import { ok, type Result, refused } from '#lib/result.ts'

/** A resident chooses a time a few times; a library, a school or a mobile network does it for many. */
const FREE = 20

let limit: ReturnType<typeof floodLimit> | undefined

/**
 * Counts a time that somebody chooses, before it is looked at: choosing needs no proof and takes a place from the others
 * for minutes. One address may do so as often in a quarter of an hour as the operator lets it (`HOLDS_PER_ADDRESS`, 0 is
 * no limit), in all processes together.
 */
export async function limitHolds(visitor: Visitor): Promise<Result<null, 'too_many_holds'>> {
  const points = env().HOLDS_PER_ADDRESS
  if (points === 0) return ok(null)
  limit ??= floodLimit('hold-address', { points, seconds: 15 * 60 }, FREE)
  const { isLimited } = await limit.consume(visitor.address)
  return isLimited ? refused('too_many_holds') : ok(null)
}
