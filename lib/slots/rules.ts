import {
  type CapacityChange,
  type CounterCalendar,
  type DayKind,
  isAmong,
  kindOfDay,
  type Shares,
  type Span,
  sharesAt,
  spansOf,
} from '#lib/calendar.ts'
import type { CityCalendar } from '#lib/calendar-rows.ts'
import { addMinutes, clockOf, type Day, instantOf } from '#lib/time.ts'

export type SlotState = 'open' | 'few' | 'full' | 'closed'

/** A start with the number of lanes on which the visit could take place at all, and on which it still can. */
export type Start = {
  startsAt: Date
  endsAt: Date
  /** When the whole visit would end: its last slot to the full. */
  visitEndsAt: Date
  lanes: number
  free: number
}

type Window = { from: Date; until: Date }

/** What a start is to somebody who wants to book it: 受付時間外, 満員, 残りわずか or 空きあり. The last one left is always few. */
export function slotState(
  start: Pick<Start, 'startsAt' | 'lanes' | 'free'>,
  window: Window,
  fewPercent: number,
): SlotState {
  const { startsAt, lanes, free } = start
  if (lanes === 0 || startsAt < window.from || startsAt >= window.until) return 'closed'
  if (free === 0) return 'full'
  return isFew(free, lanes, fewPercent) ? 'few' : 'open'
}

/** The mark of a day in the calendar, from the states of its starts at one counter or at several. */
export function dayState(states: readonly SlotState[], fewPercent: number): SlotState {
  const offered = states.filter((state) => state !== 'closed').length
  const startable = states.filter((state) => state === 'open' || state === 'few').length
  if (offered === 0) return 'closed'
  if (startable === 0) return 'full'
  return isFew(startable, offered, fewPercent) ? 'few' : 'open'
}

const isFew = (left: number, all: number, fewPercent: number): boolean =>
  left <= Math.max(1, Math.floor((all * fewPercent) / 100))

/** Lanes as bits, lane 1 the lowest: 1 to 30 in the first number, 31 to 60 in the second. */
export type Lanes = readonly [number, number]

/** A slot with the lanes that are offered to residents and those of them that are free. */
export type LaneSlot = { startsAt: Date; endsAt: Date; offered: Lanes; free: Lanes }

/**
 * For each slot of a counter, in time order, on how many lanes a visit of these minutes could begin there: a long
 * visit needs the same lane in slots that follow one another without a gap. No lanes at all where it would not end
 * before closing.
 */
export const startsOf = (slots: readonly LaneSlot[], minutes: number): Start[] =>
  slots.map(({ startsAt, endsAt, offered, free }, first) => {
    const visitEnds = addMinutes(startsAt, minutes)
    const [lanes, left] = [[...offered], [...free]] as [[number, number], [number, number]]
    let reached = endsAt
    for (let next = first + 1; reached < visitEnds; next += 1) {
      const slot = slots[next]
      if (slot?.startsAt.getTime() !== reached.getTime())
        return { startsAt, endsAt, visitEndsAt: endsAt, lanes: 0, free: 0 }
      lanes[0] &= slot.offered[0]
      lanes[1] &= slot.offered[1]
      left[0] &= slot.free[0]
      left[1] &= slot.free[1]
      reached = slot.endsAt
    }
    return { startsAt, endsAt, visitEndsAt: reached, lanes: count(lanes), free: count(left) }
  })

const count = (lanes: Lanes): number => bits(lanes[0]) + bits(lanes[1])

function bits(lanes: number): number {
  let found = 0
  for (let rest = lanes; rest !== 0; rest &= rest - 1) found += 1
  return found
}

/** Whom places are for: for all, the web alone, those who phone, those who just come. */
export const shares = ['shared', 'web', 'phone', 'walk_in'] as const

export type Share = (typeof shares)[number]

/** A slot that should exist. */
export type PlannedSlot = Shares & { startsAt: Date; endsAt: Date }

/** The slots of a counter on some days, in order. */
export function planOf(city: CityCalendar, counterId: string, days: readonly Day[]): PlannedSlot[] {
  const calendar = city.counters.get(counterId)
  if (!calendar) return []
  return days.flatMap((day) => plannedSlots(day, calendar, kindOfDay(day, city.yearEnd, city.holidays)))
}

/**
 * The slots of a counter on a day, in order, none overlapping another. An exclusion removes the slots it touches and
 * leaves the others where they are, so that no visitor's time moves. A change of capacity to no lanes at all does the
 * same: nothing else takes the time that it empties.
 */
export function plannedSlots(day: Day, calendar: CounterCalendar, kind: DayKind): PlannedSlot[] {
  const blocked = calendar.exclusions
    .filter((exclusion) => isAmong(day, exclusion))
    .map(({ opens, closes }) => ({ startsAt: instantOf(day, opens), endsAt: instantOf(day, closes) }))
  const planned: PlannedSlot[] = []
  for (const span of spansOf(day, calendar, kind)) {
    const taken = [...blocked, ...planned]
    planned.push(...slotsOf(day, span).filter((slot) => !taken.some((part) => overlap(slot, part))))
  }
  const changes = calendar.capacityChanges.filter((change) => isAmong(day, change))
  const shared = changes.length === 0 ? planned : planned.map((slot) => withChange(day, slot, changes))
  return shared
    .filter(({ lanes }) => lanes > 0)
    .sort((one, other) => one.startsAt.getTime() - other.startsAt.getTime())
}

const withChange = (day: Day, slot: PlannedSlot, changes: readonly CapacityChange[]): PlannedSlot => ({
  ...slot,
  ...sharesAt(day, clockOf(slot.startsAt), slot, changes),
})

/** A span cut into slots from its beginning; what is left at the end is too short for one. */
function slotsOf(
  day: Day,
  { opens, closes, slotMinutes, lanes, webLanes, phoneLanes, walkInLanes }: Span,
): PlannedSlot[] {
  const end = instantOf(day, closes)
  const slots: PlannedSlot[] = []
  let startsAt = instantOf(day, opens)
  for (
    let endsAt = addMinutes(startsAt, slotMinutes);
    endsAt <= end;
    endsAt = addMinutes(endsAt, slotMinutes)
  ) {
    slots.push({ startsAt, endsAt, lanes, webLanes, phoneLanes, walkInLanes })
    startsAt = endsAt
  }
  return slots
}

type Part = { startsAt: Date; endsAt: Date }

const overlap = (one: Part, other: Part): boolean =>
  one.startsAt < other.endsAt && other.startsAt < one.endsAt

/**
 * The plan as it can be kept today: a slot that somebody owns is not cut shorter beneath them, and what the plan would
 * begin inside it is left out, so that a lane never serves two visits at once.
 */
export function settledPlan(planned: readonly PlannedSlot[], owned: readonly Part[]): PlannedSlot[] {
  const ends = new Map(owned.map(({ startsAt, endsAt }) => [startsAt.getTime(), endsAt]))
  const settled: PlannedSlot[] = []
  for (const slot of planned) {
    if (slot.startsAt < (settled.at(-1)?.endsAt ?? slot.startsAt)) continue
    const ownedEnd = ends.get(slot.startsAt.getTime()) ?? slot.endsAt
    settled.push({ ...slot, endsAt: ownedEnd > slot.endsAt ? ownedEnd : slot.endsAt })
  }
  return settled
}
