import { addDays, addMinutes, type Day, instantOf } from '#lib/time.ts'

/**
 * How bookings fall on the bench city: all over it, all on one slot (and on the next when it is full), too many on one,
 * or all over a counter beside which places are being made.
 */
export type Pattern = 'spread' | 'one' | 'crowd' | 'beside'

/** What there is to book for each pattern. Each takes a service of its own, so that none stands on another's pages. */
export const quarters: Record<Pattern, { counters: readonly string[]; service: string; lanes: number }> = {
  spread: { counters: ['city-hall', 'north-annexe', 'south-annexe'], service: 'card-pickup', lanes: 20 },
  // As many lanes as a slot can have.
  one: { counters: ['rush-hall'], service: 'rush', lanes: 60 },
  crowd: { counters: ['crowd-hall'], service: 'crowd', lanes: 20 },
  beside: { counters: ['quiet-hall'], service: 'quiet', lanes: 60 },
}

export const DAYS = 30
export const SLOTS_A_DAY = 16
export const SLOT_MINUTES = 30
export const OPENS = '09:00'

/** A place that somebody wants. */
export type Wish = { counter: string; service: string; day: Day; startsAt: string }

/** Has no divisor in common with the number of slots, so that its multiples visit every slot before one again. */
const STRIDE = 7919

const slotsOf = (pattern: Pattern): number => quarters[pattern].counters.length * DAYS * SLOTS_A_DAY

/** How many bookings of a pattern there are places for. */
export const capacityOf = (pattern: Pattern): number => slotsOf(pattern) * quarters[pattern].lanes

/** The nth wish of a pattern in a city that opens on this day. Below the capacity there is a place for every one of them. */
export function wishAt(firstDay: Day, pattern: Pattern, nth: number): Wish {
  const { counters, service, lanes } = quarters[pattern]
  if (nth >= capacityOf(pattern)) throw new Error(`The bench city has no more places for "${pattern}".`)
  const isSpread = pattern === 'spread' || pattern === 'beside'
  const slot = isSpread ? (nth * STRIDE) % slotsOf(pattern) : Math.floor(nth / lanes)
  // Through the counters first, then the hours, then the days.
  const hour = Math.floor(slot / counters.length)
  const day = addDays(firstDay, Math.floor(hour / SLOTS_A_DAY))
  const startsAt = addMinutes(instantOf(day, OPENS), (hour % SLOTS_A_DAY) * SLOT_MINUTES).toISOString()
  return { counter: counters[slot % counters.length] ?? '', service, day, startsAt }
}
