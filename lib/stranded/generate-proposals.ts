import type { LaneSlot } from '#lib/slots/rules.ts'
import { addMinutes } from '#lib/time.ts'
import { inTurn, type Proposal, type Start, type Wish } from './rules.ts'

/** How many further times are shown at the same counter, and how many at others. */
const OTHERS = 3

/** Another counter is proposed only where one's own has nothing for so long. */
const NEAR_MS = 7 * 24 * 3600_000

/**
 * 代替案: the nearest time for each of several people, the earlier visit first, so that no two of them are offered the
 * same place: what one is offered is taken out of the lanes before the next one chooses. At their own counter where it
 * has something within a week, else wherever the nearest time is. Further times are of what is left.
 */
export function generateProposals(
  wishes: readonly Wish[],
  slots: ReadonlyMap<string, readonly LaneSlot[]>,
): Map<string, Proposal> {
  const lanes: Lanes = new Map([...slots].map(([counterId, row]) => [counterId, row.map(freeSlot)]))
  const asked = wishes.map((wish) => ({ ...wish, starts: byDistance(wish) })).sort(inTurn)
  const chosen = asked.map((wish) => ({ wish, start: choose(wish, lanes) }))
  return new Map(
    chosen.map(({ wish, start }) => [wish.id, { chosen: start, others: others(wish, start, lanes) }]),
  )
}

const distance = (start: Start, { startsAt }: Pick<Wish, 'startsAt'>): number =>
  Math.abs(start.startsAt.getTime() - startsAt.getTime())

/** Nearest first; of two equally near the earlier, and then by counter so that the order never changes. */
const byDistance = (wish: Wish): Start[] =>
  wish.starts.toSorted(
    (one, other) =>
      distance(one, wish) - distance(other, wish) ||
      one.startsAt.getTime() - other.startsAt.getTime() ||
      (one.counterId < other.counterId ? -1 : 1),
  )

/** Takes the lane it chooses out of the free ones. */
function choose(wish: Wish, lanes: Lanes): Start | null {
  const own = wish.starts.filter(
    (start) => start.counterId === wish.counterId && distance(start, wish) <= NEAR_MS,
  )
  for (const start of [...own, ...wish.starts]) {
    const row = rowOf(lanes, start, wish.minutes)
    const half = lanesOf(row)[0] === 0 ? 1 : 0
    const free = lanesOf(row)[half]
    for (const slot of row) slot.free[half] &= ~(free & -free)
    if (free !== 0) return start
  }
  return null
}

function others(wish: Wish, chosen: Start | null, lanes: Lanes): Start[] {
  const [own, elsewhere]: [Start[], Start[]] = [[], []]
  for (const start of wish.starts) {
    if (own.length + elsewhere.length === 2 * OTHERS) break
    const list = start.counterId === wish.counterId ? own : elsewhere
    if (start === chosen || list.length === OTHERS) continue
    if (lanesOf(rowOf(lanes, start, wish.minutes)).some((free) => free !== 0)) list.push(start)
  }
  return [...own, ...elsewhere]
}

type FreeSlot = { startsAt: Date; endsAt: Date; free: [number, number] }

type Lanes = ReadonlyMap<string, readonly FreeSlot[]>

const freeSlot = ({ startsAt, endsAt, free }: LaneSlot): FreeSlot => ({
  startsAt,
  endsAt,
  free: [free[0], free[1]],
})

/** The slots of a visit, in order; none where they do not follow one another to its end. */
function rowOf(lanes: Lanes, { counterId, startsAt }: Start, minutes: number): FreeSlot[] {
  const slots = lanes.get(counterId) ?? []
  const until = addMinutes(startsAt, minutes)
  const row: FreeSlot[] = []
  for (let index = indexOf(slots, startsAt); ; index += 1) {
    const slot = slots[index]
    if (slot?.startsAt.getTime() !== (row.at(-1)?.endsAt ?? startsAt).getTime()) return []
    row.push(slot)
    if (slot.endsAt >= until) return row
  }
}

/** Where a slot begins then, in slots that stand in time order; behind them all where none is. */
function indexOf(slots: readonly FreeSlot[], startsAt: Date): number {
  let [low, high] = [0, slots.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((slots[middle]?.startsAt ?? startsAt) < startsAt) low = middle + 1
    else high = middle
  }
  return low
}

/** The lanes that are free all the while, as two halves of bits. */
const lanesOf = (row: readonly FreeSlot[]): [number, number] =>
  row.length === 0
    ? [0, 0]
    : row.reduce<[number, number]>(([low, high], { free }) => [low & free[0], high & free[1]], [~0, ~0])
