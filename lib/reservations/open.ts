import { setTimeout } from 'node:timers/promises'
import { driver } from '#db/client.ts'
import type { Visitor } from '#lib/actor.ts'
import { accessKeyHash } from '#lib/ids.ts'
import { guessLimit } from '#lib/rate-limits.ts'
import { type Ok, ok, type Refused, refused } from '#lib/result.ts'

const perNumber = guessLimit('access-key-number', { points: 5, seconds: 15 * 60 })
const perAddress = guessLimit('access-key-address', { points: 60, seconds: 15 * 60 })
const SLOWEST_MS = 2000

/** Opened, or not: too many tries are not looked at for so many seconds. */
type Opened =
  | Ok<{ reservationId: string; number: string; keyHash: string }>
  | Refused<'wrong_key'>
  | (Refused<'too_many_tries'> & { waitSeconds: number })

/**
 * Opens a reservation with its number and access key. Tries are counted per number and per address before the key is
 * looked at, also for numbers that do not exist, and each wrong answer takes longer than the one before; the answer
 * never tells whether the number exists. Right keys use up nothing, so a partner system or a city hall's own network
 * opens as many as it has. Five tries a quarter of an hour against 58 bits: a key is not found by trying.
 */
export async function openReservation(
  visitor: Visitor,
  shown: { number: string; accessKey: string },
): Promise<Opened> {
  const [ofNumber, ofAddress] = await Promise.all([
    perNumber.consume(shown.number),
    perAddress.consume(visitor.address),
  ])
  const over = [ofNumber, ofAddress].filter(({ isLimited }) => isLimited)
  if (over.length > 0)
    return { ...refused('too_many_tries'), waitSeconds: Math.max(...over.map((each) => each.waitSeconds)) }
  const keyHash = accessKeyHash(shown.accessKey)
  const [row] = await driver()<{ id: string | null }[]>`
    select resident.open_visit(${shown.number}, ${keyHash}) as id`
  if (!row?.id) {
    await setTimeout(Math.min(200 * 2 ** ofNumber.tries, SLOWEST_MS))
    return refused('wrong_key')
  }
  await Promise.all([perNumber.reset(shown.number), perAddress.giveBack(visitor.address)])
  return ok({ reservationId: row.id, number: shown.number, keyHash })
}
