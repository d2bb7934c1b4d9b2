import type { Locale } from '#lib/locales.ts'
import type { OfficeReason } from '#lib/reservations/rules.ts'
import type { Result } from '#lib/result.ts'

/** Why a visit cannot take place: a stop, or a change of the calendar where that is known. */
export type Cause = {
  kind: 'stop' | 'change'
  id: string | null
  at: Date
  /** Who made it, where somebody did. */
  by: string | null
  /** The counter is open at that time, but for fewer visits than were booked; this one was booked last. */
  isFewer: boolean
  isNational: boolean
  /** What staff wrote to the stop, or as the reason of the change. */
  note: string | null
}

/** What tells causes apart, also in the address of the list. */
export function causeKey({ kind, id, isFewer }: Pick<Cause, 'kind' | 'id' | 'isFewer'>): string {
  const word = isFewer ? 'fewer' : kind
  return id ? `${word}-${id}` : word
}

/** The reason that is told where staff write none of their own. */
export function reasonOf({ isNational, isFewer }: Pick<Cause, 'isNational' | 'isFewer'>): ToldReason {
  if (isNational) return 'system_stopped'
  return isFewer ? 'fewer_places' : 'counter_closed'
}

type ToldReason = Extract<OfficeReason, 'counter_closed' | 'fewer_places' | 'system_stopped'>

/** What can be done for people who are stranded. */
export const strandedActs = ['move', 'cancel', 'keep'] as const

export type StrandedAct = (typeof strandedActs)[number]

/**
 * Why an act was not done for one of them: the time was just taken, the visit is another one now, nobody offers it,
 * somebody else has seen to this person, or they can be served as booked again.
 */
export type StrandedRefusal =
  | 'taken'
  | 'changed_meanwhile'
  | 'not_offered'
  | 'done_already'
  | 'not_in_the_way'

/** Why a keeping is not taken back: somebody did, the visit is not where it was kept, or nothing is in its way. */
export type UndoKeepingRefusal = 'undone_already' | 'visit_changed' | 'not_in_the_way'

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

/** Whose turn it is: the earlier visit first. Times are proposed in this order, and places taken. */
export const inTurn = (one: Pick<Wish, 'id' | 'startsAt'>, other: Pick<Wish, 'id' | 'startsAt'>): number =>
  one.startsAt.getTime() - other.startsAt.getTime() || (one.id < other.id ? -1 : 1)

export type Proposal = { chosen: Start | null; others: Start[] }

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
export type Handled = { done: number; refused: NotDone[] }

/** Who stays as they were; without the number where this person may not know of them. */
export type NotDone = { number: string | null; reason: StrandedRefusal }

export type Answer = { number: string | null; result: Result<null, StrandedRefusal> }

export const handledOf = (answers: readonly Answer[]): Handled => ({
  done: answers.filter(({ result }) => result.ok).length,
  refused: answers.flatMap(({ number, result }) => (result.ok ? [] : [{ number, reason: result.reason }])),
})

/** How many people one act is for at most. */
export const MOST_AT_ONCE = 500

/** Who moves more people than this in one step types how many they are. */
export const MANY = 10

/** By what the list can stand. */
export const strandedOrders = ['time', 'number', 'counter', 'language', 'contact'] as const

export type StrandedOrder = (typeof strandedOrders)[number]

/** How many of those who were refused the address of the list can name. */
const MOST_NAMED = 20

/**
 * The list after an act: what was done for how many, who stays because their time was just taken, and of whom the page
 * says who was faster, with the visit or with the stop.
 */
export function handledPath(act: StrandedAct, { done, refused }: Handled): `/staff/stranded?${string}` {
  const numbersOf = (reasons: readonly StrandedRefusal[]) =>
    refused.flatMap(({ number, reason }) => (number && reasons.includes(reason) ? [number] : []))
  const count = (sought: StrandedRefusal) => refused.filter(({ reason }) => reason === sought).length
  const [already, free] = [count('done_already'), count('not_in_the_way')]
  const params = new URLSearchParams({ done: act, count: `${done}` })
  params.set('refused', `${refused.length - already - free}`)
  if (already > 0) params.set('already', `${already}`)
  if (free > 0) params.set('free', `${free}`)
  const named = {
    taken: numbersOf(['taken']),
    faster: numbersOf(['done_already', 'changed_meanwhile']),
    freed: numbersOf(['not_in_the_way']),
  }
  for (const [name, numbers] of Object.entries(named))
    if (numbers.length > 0) params.set(name, numbers.slice(0, MOST_NAMED).join(','))
  return `/staff/stranded?${params}`
}

export type CallRefusal = 'already_done'

/** What the phone list can stand by. */
export const callColumns = ['before', 'number', 'language', 'call'] as const

/** Who is to come first is called first; of those who were called, the last one is looked for. */
export const usualCalls = {
  open: { sort: 'before', order: 'ascending' },
  done: { sort: 'call', order: 'descending' },
} as const

/** What the list of kept visits can stand by. */
export const keptColumns = ['time', 'number', 'counter', 'by'] as const

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
