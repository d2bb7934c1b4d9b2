import type { Locale } from '#lib/locales.ts'
import type { OfficeReason } from '#lib/reservations/rules.ts'
import type { Result } from '#lib/result.ts'
import type { LaneSlot } from '#lib/slots/rules.ts'
import { addMinutes } from '#lib/time.ts'

/** Why a visit cannot take place: a stop, or a change of the calendar where that is known. */
export type Cause = {
  kind: 'stop' | 'change'
  id: string | null
  at: Date
  /** Who made it, where somebody did. */
  by: string | null
  isNational: boolean
  /** What staff wrote to the stop. */
  note: string | null
}

/** What tells causes apart, also in the address of the list. */
export const causeKey = ({ kind, id }: Pick<Cause, 'kind' | 'id'>): string => (id ? `${kind}-${id}` : kind)

/** The reason that is told where staff write none of their own. */
export const reasonOf = ({ isNational }: Pick<Cause, 'isNational'>): OfficeReason =>
  isNational ? 'system_stopped' : 'counter_closed'

/** What can be done for people who are stranded. */
export const strandedActs = ['move', 'cancel', 'keep'] as const

export type StrandedAct = (typeof strandedActs)[number]

/** Why an act was not done for one of them: the time was just taken, the visit is another one now, or nobody offers it. */
export type StrandedRefusal = 'taken' | 'changed_meanwhile' | 'not_offered'

/** A time that can be booked. */
export type Start = { counterId: string; startsAt: Date; endsAt: Date }

/** Somebody who needs another time, with every start that their visit could have by the rules of booking. */
export type Wish = {
  id: string
  counterId: string
  startsAt: Date
  minutes: number
  starts: readonly Start[]
}

export type Proposal = { chosen: Start | null; others: Start[] }

/** How many further times are shown at the same counter, and how many at others. */
const OTHERS = 3

/** Another counter is proposed only where one's own has nothing for so long. */
const NEAR_MS = 7 * 24 * 3600_000

/**
 * 代替案: the nearest time for each of several people, the earlier visit first, so that no two of them are offered the
 * same place: what one is offered is taken out of the lanes before the next one chooses. At their own counter where it
 * has something within a week, else wherever the nearest time is. Further times are of what is left.
 */
export function proposals(
  wishes: readonly Wish[],
  slots: ReadonlyMap<string, readonly LaneSlot[]>,
): Map<string, Proposal> {
  const lanes: Lanes = new Map([...slots].map(([counterId, row]) => [counterId, row.map(freeSlot)]))
  const asked = wishes
    .map((wish) => ({ ...wish, starts: byDistance(wish) }))
    .sort((one, other) => one.startsAt.getTime() - other.startsAt.getTime() || (one.id < other.id ? -1 : 1))
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

type Person = { locale: Locale; cause: Cause }

/**
 * What somebody is told: the words that staff wrote in their language, and where they wrote none in it the shipped
 * sentence. A text in a language that somebody may not read is no reason.
 */
export const toldTo = (
  { locale, cause }: Person,
  note: Partial<Record<Locale, string>>,
): { reason: OfficeReason; note?: string } => {
  const own = note[locale]
  return own ? { reason: 'other', note: own } : { reason: reasonOf(cause) }
}

/** What came of an act for several people: how many it was done for, and who stays as they were, and why. */
export type Handled = { done: number; refused: { number: string | null; reason: StrandedRefusal }[] }

export const handledOf = (
  answers: { number: string | null; result: Result<null, StrandedRefusal> }[],
): Handled => ({
  done: answers.filter(({ result }) => result.ok).length,
  refused: answers.flatMap(({ number, result }) => (result.ok ? [] : [{ number, reason: result.reason }])),
})

/** How many people one act is for at most. */
export const MOST_AT_ONCE = 500

/** By what the list can stand. */
export const strandedOrders = ['time', 'number', 'counter', 'language', 'contact'] as const

export type StrandedOrder = (typeof strandedOrders)[number]

/** How many of those who were refused the address of the list can name. */
const MOST_NAMED = 20

/** The list after an act: what was done for how many, and who stays because somebody was faster. */
export function handledPath(act: StrandedAct, { done, refused }: Handled): `/staff/stranded?${string}` {
  const named = refused.flatMap(({ number, reason }) => (number && reason === 'taken' ? [number] : []))
  const params = new URLSearchParams({ done: act, count: `${done}`, refused: `${refused.length}` })
  if (named.length > 0) params.set('taken', named.slice(0, MOST_NAMED).join(','))
  return `/staff/stranded?${params}`
}

export type CallRefusal = 'already_done'

type Listed = {
  number: string
  counterId: string
  startsAt: Date
  locale: Locale
  isMailed: boolean
  phone: string | null
}

/** The list by one of its columns; of two that are alike the earlier visit first. */
export function inOrder<Row extends Listed>(rows: readonly Row[], order: StrandedOrder): Row[] {
  const keyOf: Record<StrandedOrder, (row: Row) => string> = {
    time: () => '',
    number: ({ number }) => number,
    counter: ({ counterId }) => counterId,
    language: ({ locale }) => locale,
    // Who can be told by nothing comes first, then who must be called.
    contact: (row) => ({ none: '0', phone: '1', mail: '2' })[reachOf(row)],
  }
  const key = keyOf[order]
  const compare = (one: string, other: string) => Number(one > other) - Number(one < other)
  return rows.toSorted(
    (one, other) =>
      compare(key(one), key(other)) ||
      one.startsAt.getTime() - other.startsAt.getTime() ||
      compare(one.number, other.number),
  )
}

/** How somebody can be told: by mail, else by phone, else by nothing the city knows. */
export function reachOf({ isMailed, phone }: Pick<Listed, 'isMailed' | 'phone'>): 'mail' | 'none' | 'phone' {
  if (isMailed) return 'mail'
  return phone ? 'phone' : 'none'
}

/** The address of the list as it is asked for. */
export function listPath({
  q,
  cause,
  order,
  page,
}: {
  q: string
  cause: string
  order: StrandedOrder
  page: number
}): string {
  const params = new URLSearchParams({ q, cause, order, page: page === 1 ? '' : `${page}` })
  for (const [name, value] of [...params]) if (value === '') params.delete(name)
  return params.size > 0 ? `/staff/stranded?${params}` : '/staff/stranded'
}
