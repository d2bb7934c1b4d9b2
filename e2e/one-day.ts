import { setTimeout as rest } from 'node:timers/promises'
import { addMinutes, dayOf, instantOf } from '#lib/time.ts'

/** The last journey of a day begins so long before midnight, and the first so long after it: in minutes. */
const LAST = 4
const FIRST = 3

/** The longest that a journey waits for its day, with a minute to spare: in milliseconds. */
export const LONGEST_WAIT = (LAST + FIRST + 1) * 60_000

/**
 * Lets a journey begin, but around midnight in Tokyo not before the new day is some minutes old: it looks for the
 * visits of today, those of a moment ago among them, and must end on the day on which it began.
 */
export async function beginOnOneDay(now = new Date()): Promise<void> {
  const midnight = instantOf(dayOf(addMinutes(now, LAST)), '00:00')
  const begin = addMinutes(midnight, FIRST)
  if (now < begin) await rest(begin.getTime() - now.getTime())
}
