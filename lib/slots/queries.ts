import { remembered } from '#lib/memo.ts'
import { citySettings } from '#lib/settings/queries.ts'
import { addDays, addMinutes, type Day, dayOf, instantOf, weekdayOf } from '#lib/time.ts'
import { laneSlots } from './read-lanes.ts'
import { bookableWindow, type SlotState, slotState, startsOf } from './rules.ts'

/** A slot as residents see it; `free` is the number of lanes on which the whole visit can still begin there. */
export type SlotAvailability = { startsAt: Date; endsAt: Date; state: SlotState; free: number }

export type CounterAvailability = { counterId: string; slots: SlotAvailability[] }

/** The counters to choose from, and how long the visit takes. */
export type Wanted = { counterIds: readonly string[]; minutes: number }

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
    keyOf: (question: Wanted & { from: Day; until: Day }, now: Date) =>
      JSON.stringify([question, Math.floor(now.getTime() / 1000)]),
  },
  async ({ counterIds, minutes, from, until }, now): Promise<readonly CounterAvailability[]> => {
    const [settings, slots] = await Promise.all([citySettings(), laneSlots(counterIds, from, until, now)])
    const window = bookableWindow(settings, now)
    return counterIds.map((counterId) => ({
      counterId,
      slots: startsOf(slots.get(counterId) ?? [], minutes).map((start) => ({
        startsAt: start.startsAt,
        endsAt: start.endsAt,
        state: slotState(start, window, settings.fewPercent),
        free: start.free,
      })),
    }))
  },
)

/** When a visit that begins then would end: its last slot to the full. Null where its slots do not follow each other. */
export async function endOfVisit(
  { counterId, minutes, startsAt }: { counterId: string; minutes: number; startsAt: Date },
  now: Date,
): Promise<Date | null> {
  const day = dayOf(startsAt)
  const [counter] = await availability({ counterIds: [counterId], minutes, from: day, until: day }, now)
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
  const weeks = weeksOf(bookableWindow(await citySettings(), now))
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
async function freeInWeek({ counterIds, minutes }: Wanted, monday: Day, now: Date): Promise<FreeStart[]> {
  const week = await availability({ counterIds, minutes, from: monday, until: addDays(monday, 6) }, now)
  return week.flatMap(({ counterId, slots }) =>
    slots
      .filter(({ state }) => state === 'open' || state === 'few')
      .map(({ startsAt, endsAt }) => ({ counterId, startsAt, endsAt })),
  )
}

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
