import type { CounterAvailability, SlotAvailability } from '#lib/slots/queries.ts'
import { dayState, type SlotState } from '#lib/slots/rules.ts'
import { addDays, type Day, dayOf, instantOf } from '#lib/time.ts'

/** The state of a day over all the counters asked for, and at each of them that has slots. */
export type DayStates = { state: SlotState; counters: { counterId: string; state: SlotState }[] }

const known = new WeakMap<readonly CounterAvailability[], Map<Day, DayStates>>()

/** The days of an answer that have slots. Made once for everybody who shares the answer. */
export function statesOfDays(answer: readonly CounterAvailability[]): Map<Day, DayStates> {
  const made = known.get(answer) ?? derive(answer)
  known.set(answer, made)
  return made
}

function derive(answer: readonly CounterAvailability[]): Map<Day, DayStates> {
  // Where counters differ, the day says early that few are left.
  const ofAll = Math.max(0, ...answer.map(({ fewPercent }) => fewPercent))
  const days = new Map<Day, { all: SlotState[]; counters: DayStates['counters'] }>()
  for (const { counterId, fewPercent, slots } of answer) {
    for (const [day, ofDay] of Map.groupBy(slots, ({ startsAt }) => dayOf(startsAt))) {
      const found = ofDay.map(({ state }) => state)
      const { all, counters } = days.get(day) ?? { all: [], counters: [] }
      days.set(day, {
        all: [...all, ...found],
        counters: [...counters, { counterId, state: dayState(found, fewPercent) }],
      })
    }
  }
  return new Map(
    [...days]
      .sort(([one], [other]) => one.localeCompare(other))
      .map(([day, { all, counters }]) => [day, { state: dayState(all, ofAll), counters }]),
  )
}

/** The slots of each counter on one day. */
export function slotsOfDay(
  answer: readonly CounterAvailability[],
  day: Day,
): { counterId: string; slots: SlotAvailability[] }[] {
  const from = instantOf(day, '00:00')
  const until = instantOf(addDays(day, 1), '00:00')
  return answer.map(({ counterId, slots }) => ({
    counterId,
    slots: slots.filter(({ startsAt }) => startsAt >= from && startsAt < until),
  }))
}
