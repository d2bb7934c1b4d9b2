import { bookingRulesFor } from '#lib/booking-rules/queries.ts'
import {
  type BookableWindow,
  bookableWindow,
  periodRefusal,
  unboundWindow,
} from '#lib/booking-rules/rules.ts'
import { remembered } from '#lib/memo.ts'
import { runningStops } from '#lib/stops/read-running.ts'
import { type StopRefusal, stopRefusal } from '#lib/stops/rules.ts'
import { addDays, addMinutes, type Day, dayOf, instantOf, weekdayOf } from '#lib/time.ts'
import { laneSlots, type Share } from './read-lanes.ts'
import { type LaneSlot, type SlotState, slotState, startsOf } from './rules.ts'

/**
 * A slot as residents see it; `free` is the number of lanes on which the whole visit can still begin there. A slot that
 * is closed by a stop says so.
 */
export type SlotAvailability = {
  startsAt: Date
  endsAt: Date
  state: SlotState
  free: number
  stop?: StopRefusal
}

/** With the share of free places up to which few are left, for the marks of its days. */
export type CounterAvailability = { counterId: string; fewPercent: number; slots: SlotAvailability[] }

/** The counters to choose from, for what the visit is, and how long it takes. */
export type Wanted = {
  counterIds: readonly string[]
  serviceIds: readonly string[]
  minutes: number
  /** Of whose places; of those for the Internet without. */
  share?: Share
  /** Past the hours and days in which bookings are taken, for staff who may. */
  isUnbound?: boolean
}

/** A time that can be booked. */
export type FreeStart = { counterId: string; startsAt: Date; endsAt: Date }

/**
 * What residents see from one day to another (both included): each counter in the order asked for, its slots in time
 * order. Everybody who asks the same within a second gets the very same object, so what is made of it (JSON, the marks
 * of a month) can be kept beside it in a WeakMap; nobody may change it.
 */
export const availability = remembered(
  {
    seconds: 1,
    answers: 100,
    // The clock's second is a part of the question, so that a clock set by a test gets no answer of another time.
    keyOf: ({ serviceIds, ...question }: Wanted & { from: Day; until: Day }, now: Date) =>
      JSON.stringify([question, [...new Set(serviceIds)].toSorted(), secondOf(now)]),
  },
  async ({ counterIds, from, until, ...wanted }, now): Promise<readonly CounterAvailability[]> => {
    const slots = await sharedLanes(counterIds, from, until, now, wanted.share)
    return await Promise.all(
      counterIds.map((counterId) => atCounter({ ...wanted, counterId }, slots.get(counterId) ?? [], now)),
    )
  },
)

/** The lanes are read once for everybody, whatever they come for. */
const sharedLanes = remembered(
  {
    seconds: 1,
    answers: 50,
    keyOf: (counterIds: readonly string[], from: Day, until: Day, now: Date, share?: Share) =>
      JSON.stringify([counterIds, from, until, secondOf(now), share]),
  },
  laneSlots,
)

const secondOf = (now: Date): number => Math.floor(now.getTime() / 1000)

async function atCounter(
  { counterId, serviceIds, minutes, isUnbound = false }: Omit<Wanted, 'counterIds'> & { counterId: string },
  slots: readonly LaneSlot[],
  now: Date,
): Promise<CounterAvailability> {
  const [rules, stops] = await Promise.all([bookingRulesFor({ counterId, serviceIds }), runningStops(now)])
  const { from, until } = bookableWindow(rules, now)
  // Outside the period in which bookings are taken nothing is offered; at night it is shown for the next morning.
  const bound = { from, until: periodRefusal(rules, now) ? from : until }
  const window = isUnbound ? unboundWindow(rules, now) : bound
  const slotOf = (start: ReturnType<typeof startsOf>[number]): SlotAvailability => {
    const { startsAt, endsAt, visitEndsAt, free } = start
    const stop = stopRefusal({ counterId, serviceIds, startsAt, endsAt: visitEndsAt }, stops)
    if (stop) return { startsAt, endsAt, state: 'closed', free: 0, stop }
    return { startsAt, endsAt, state: slotState(start, window, rules.fewPercent), free }
  }
  return { counterId, fewPercent: rules.fewPercent, slots: startsOf(slots, minutes).map(slotOf) }
}

/** From when until when a visit can be booked at any of these counters: what a calendar shows. */
export async function windowOf(
  { counterIds, serviceIds, isUnbound = false }: Omit<Wanted, 'minutes'>,
  now: Date,
): Promise<BookableWindow> {
  const each = await Promise.all(
    // Without any counter the calendar is that of the city.
    (counterIds.length > 0 ? counterIds : ['']).map(async (counterId) =>
      (isUnbound ? unboundWindow : bookableWindow)(await bookingRulesFor({ counterId, serviceIds }), now),
    ),
  )
  return {
    from: new Date(Math.min(...each.map(({ from }) => from.getTime()))),
    until: new Date(Math.max(...each.map(({ until }) => until.getTime()))),
  }
}

/** When a visit that begins then would end: its last slot to the full. Null where its slots do not follow each other. */
export async function endOfVisit(
  {
    counterId,
    serviceIds,
    minutes,
    startsAt,
    ...whose
  }: Omit<Wanted, 'counterIds'> & { counterId: string; startsAt: Date },
  now: Date,
): Promise<Date | null> {
  const day = dayOf(startsAt)
  const wanted = asked({ counterIds: [counterId], serviceIds, minutes, ...whose })
  const [counter] = await availability({ ...wanted, from: day, until: day }, now)
  const until = addMinutes(startsAt, minutes)
  let reached = startsAt
  for (const slot of counter?.slots ?? []) {
    if (reached >= until) break
    if (slot.startsAt.getTime() === reached.getTime()) reached = slot.endsAt
  }
  return minutes > 0 && reached >= until ? reached : null
}

/** The first time that can be booked at any of the counters, or null when everything up to the horizon is taken. */
export async function firstFree(wanted: Wanted, now: Date): Promise<FreeStart | null> {
  const [first] = await nearestFree({ ...wanted, around: now }, now, 1)
  return first ?? null
}

/** The times nearest to a wished one that can be booked, nearest first; of two equally near the earlier. */
export async function nearestFree(
  { around, ...wanted }: Wanted & { around: Date },
  now: Date,
  limit: number,
): Promise<FreeStart[]> {
  const awayFrom = (instant: Date) => Math.abs(instant.getTime() - around.getTime())
  const weeks = weeksOf(await windowOf(wanted, now))
    .map((week) => ({
      ...week,
      away:
        week.from <= around && around < week.until ? 0 : Math.min(awayFrom(week.from), awayFrom(week.until)),
    }))
    .sort((one, other) => one.away - other.away)
  const found: FreeStart[] = []
  for (const week of weeks) {
    const farthest = found[limit - 1]
    if (farthest && awayFrom(farthest.startsAt) < week.away) break
    found.push(...(await freeInWeek(wanted, week.monday, now)))
    found.sort(
      (one, other) =>
        awayFrom(one.startsAt) - awayFrom(other.startsAt) ||
        one.startsAt.getTime() - other.startsAt.getTime(),
    )
  }
  return found.slice(0, limit)
}

/** Whole weeks are asked for, so that people who look for different times share the answers. */
async function freeInWeek(wanted: Wanted, monday: Day, now: Date): Promise<FreeStart[]> {
  const week = await availability({ ...asked(wanted), from: monday, until: addDays(monday, 6) }, now)
  return week.flatMap(({ counterId, slots }) =>
    slots
      .filter(({ state }) => state === 'open' || state === 'few')
      .map(({ startsAt, endsAt }) => ({ counterId, startsAt, endsAt })),
  )
}

/** Nothing but what is asked: what else an object carries would part those who ask the same. */
const asked = ({ counterIds, serviceIds, minutes, share, isUnbound }: Wanted): Wanted => ({
  counterIds,
  serviceIds,
  minutes,
  ...(share && { share }),
  ...(isUnbound && { isUnbound }),
})

type Week = { monday: Day; from: Date; until: Date }

function weeksOf(window: { from: Date; until: Date }): Week[] {
  const first = dayOf(window.from)
  const weeks: Week[] = []
  for (let monday = addDays(first, -((weekdayOf(first) + 6) % 7)); ; monday = addDays(monday, 7)) {
    const from = instantOf(monday, '00:00')
    if (from >= window.until) return weeks
    weeks.push({ monday, from, until: instantOf(addDays(monday, 7), '00:00') })
  }
}
