import { driver } from '#db/client.ts'
import type { Visitor } from '#lib/actor.ts'
import { guessLimit } from '#lib/rate-limits.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import type { HelpInput } from './input.ts'

const perAddress = guessLimit('password-help', { points: 10, seconds: 60 * 60 })

/**
 * Asks staff to call back about a forgotten password, for who has no e-mail address here: one task a day for one
 * resident. An ID that does not exist is answered like the others. Whoever calls makes sure whom they talk to.
 */
export async function addHelpRequest(
  visitor: Visitor,
  { number, phone }: HelpInput,
  now: Date,
): Promise<Result<null, 'too_many_tries'>> {
  if ((await perAddress.consume(visitor.address)).isLimited) return refused('too_many_tries')
  await driver()`select resident.ask_for_help(${number}, ${phone}, ${now.toISOString()})`
  return ok(null)
}
