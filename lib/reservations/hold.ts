import type { z } from 'zod'
import type { Visitor } from '#lib/actor.ts'
import type { Result } from '#lib/result.ts'
import type { holdInput } from './input.ts'
import { type KeepPlaceRefusal, type Kept, keepPlace } from './keep-place.ts'
import { limitHolds } from './limit-holds.ts'

export type HoldRefusal = KeepPlaceRefusal | 'too_many_holds'

/**
 * Keeps a place for the minutes the city grants, while somebody fills in the form. Somebody who holds a place already
 * moves that hold, so one browser holds one place and what was typed stays; who
 * waits for the code of a mail waits for the new place no shorter. The token is the secret of this hold; the
 * database knows its fingerprint.
 */
export async function holdPlace(
  visitor: Visitor,
  wish: z.output<typeof holdInput>,
  token: string | undefined,
  now: Date,
): Promise<Result<Kept, HoldRefusal>> {
  const counted = await limitHolds(visitor)
  return counted.ok ? await keepPlace(wish, token, now) : counted
}
