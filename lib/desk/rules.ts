import type { ReservationStatus } from '#lib/reservations/rules.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { addMinutes, dayOf } from '#lib/time.ts'

/** What a clerk notes about a visit on its day. */
export type Mark = 'arrived' | 'served'

type Row = { next: Mark | null; undo: ReservationStatus | null }

/**
 * 受付の状態表: which mark follows a state, and to which state it goes back when the mark was a mistake. A cancelled
 * visit and one that was missed stay as they are.
 */
const table: Record<ReservationStatus, Row> = {
  booked: { next: 'arrived', undo: null },
  arrived: { next: 'served', undo: 'booked' },
  served: { next: null, undo: 'arrived' },
  no_show: { next: null, undo: null },
  cancelled: { next: null, undo: null },
}

/** The mark that may follow, for the button of the list. */
export const nextMark = (status: ReservationStatus): Mark | null => table[status].next

/** The state that comes back when the last mark is taken back, or null when there is none. */
export const stateBefore = (status: ReservationStatus): ReservationStatus | null => table[status].undo

/** Whether a visit of this state has any button. */
export const hasMarks = (status: ReservationStatus): boolean =>
  nextMark(status) !== null || stateBefore(status) !== null

export type MarkRefusal = 'changed_meanwhile' | 'not_today' | 'not_possible'

type Visit = { status: ReservationStatus; version: number; startsAt: Date }

/**
 * Why a visit cannot get a mark, or null when it can. `seenVersion` is what the clerk's screen showed: whoever acts
 * on an outdated screen is told so, and nobody's mark is lost. People arrive only on the day of their visit.
 */
export function markRefusal(visit: Visit, mark: Mark, seenVersion: number, now: Date): MarkRefusal | null {
  if (visit.version !== seenVersion) return 'changed_meanwhile'
  if (nextMark(visit.status) !== mark) return 'not_possible'
  if (mark === 'arrived' && dayOf(visit.startsAt) !== dayOf(now)) return 'not_today'
  return null
}

/** Why a visit cannot be received at another counter or on another day than it was booked for, or null when it can. */
export function moveHereRefusal(
  visit: Pick<Visit, 'status' | 'version'>,
  { seenVersion, startsAt }: { seenVersion: number; startsAt: Date },
  now: Date,
): MarkRefusal | null {
  if (visit.version !== seenVersion) return 'changed_meanwhile'
  if (visit.status !== 'booked') return 'not_possible'
  return dayOf(startsAt) === dayOf(now) ? null : 'not_today'
}

/** The state a visit goes back to when its last mark is taken back, or why that cannot be done. */
export function undone(
  visit: Pick<Visit, 'status' | 'version'>,
  seenVersion: number,
): Result<ReservationStatus, MarkRefusal> {
  if (visit.version !== seenVersion) return refused('changed_meanwhile')
  const before = stateBefore(visit.status)
  return before ? ok(before) : refused('not_possible')
}

/** 時間割 and 一覧: the two ways to see the day. */
export const dayViews = ['board', 'list'] as const

export type DayView = (typeof dayViews)[number]

/** Stands for all counters together, where one could be named; no counter can be called so. */
export const ALL_COUNTERS = '*'

/** Whose day is shown: the first wish that is among the counters offered, or all of them; else the first of these. */
export function chosenCounter(
  offered: readonly { id: string }[],
  wishes: readonly unknown[],
): string | undefined {
  const isOffered = (wish: unknown): wish is string =>
    wish === ALL_COUNTERS || offered.some(({ id }) => id === wish)
  return wishes.find(isOffered) ?? offered[0]?.id
}

/** By what somebody who came is looked for; the name as `searchKey` makes it. */
export type Sought = { kind: 'number' | 'resident' | 'name'; key: string }

/** What a clerk is to do with somebody whose visit was found. */
export type Arriving =
  | 'here'
  | 'elsewhere'
  | 'later'
  | 'missed'
  | 'arrived'
  | 'served'
  | 'no_show'
  | 'cancelled'

/**
 * 受付のときの答え: the visit is one to check in here, or somebody came to the wrong counter, too early by days, or after
 * their day; or it is over, or somebody was quicker.
 */
export function arrivingOf(
  visit: { status: ReservationStatus; startsAt: Date; counterId: string },
  counterIds: readonly string[],
  now: Date,
): Arriving {
  if (visit.status !== 'booked') return visit.status
  const [day, today] = [dayOf(visit.startsAt), dayOf(now)]
  if (day > today) return 'later'
  if (day < today) return 'missed'
  return counterIds.includes(visit.counterId) ? 'here' : 'elsewhere'
}

export type OfficeCancelRefusal = 'changed_meanwhile' | 'not_possible'

/** The page of one visit, from which everything about it is done. */
export const visitPath = (number: string): string => `/staff/reservations/${number}`

/** The page where staff cancel a visit for the office. */
export const officeCancelPath = (number: string): string => `${visitPath(number)}/cancel`

/** Why the office cannot cancel a visit, or null when it can: until the people stand at the counter, at any hour. */
export function officeCancelRefusal(
  visit: Pick<Visit, 'status' | 'version'>,
  seenVersion: number,
): OfficeCancelRefusal | null {
  if (visit.status !== 'booked') return 'not_possible'
  return visit.version === seenVersion ? null : 'changed_meanwhile'
}

/** Whether a visit is still to be dealt with: somebody waits, or may yet come. Who has missed their time is not waited for. */
export const isAhead = (visit: { status: ReservationStatus; endsAt: Date }, now: Date): boolean =>
  visit.status === 'arrived' || (visit.status === 'booked' && now < visit.endsAt)

export type Timeliness = 'late' | 'early'

/** What the city calls late and early, in minutes. */
export type TimeLimits = { lateMinutes: number; earlyMinutes: number }

type Timed = { status: ReservationStatus; startsAt: Date; arrivedAt: Date | null }

/**
 * 遅れ: expected and not here when so many minutes of their time have gone by; 早い来場: here so long before their time,
 * which has not come yet.
 */
export function timelinessOf(
  { status, startsAt, arrivedAt }: Timed,
  { lateMinutes, earlyMinutes }: TimeLimits,
  now: Date,
): Timeliness | null {
  if (status === 'booked' && now >= addMinutes(startsAt, lateMinutes)) return 'late'
  const isEarly = arrivedAt !== null && arrivedAt < addMinutes(startsAt, -earlyMinutes)
  return status === 'arrived' && isEarly && now < startsAt ? 'early' : null
}

export type Totals = Record<
  'booked' | 'notYet' | 'late' | 'arrived' | 'early' | 'served' | 'noShow' | 'free',
  number
>

/** The numbers above the list, with the places from now on that are free. A cancelled visit counts nowhere. */
export function totalsOf(
  visits: readonly Timed[],
  places: readonly { startsAt: Date; isFree: boolean }[],
  limits: TimeLimits,
  now: Date,
): Totals {
  const count = (...statuses: ReservationStatus[]) =>
    visits.filter((visit) => statuses.includes(visit.status)).length
  const timely = (which: Timeliness) =>
    visits.filter((visit) => timelinessOf(visit, limits, now) === which).length
  return {
    booked: count('booked', 'arrived', 'served', 'no_show'),
    notYet: count('booked'),
    late: timely('late'),
    arrived: count('arrived'),
    early: timely('early'),
    served: count('served'),
    noShow: count('no_show'),
    free: places.filter(({ isFree, startsAt }) => isFree && startsAt >= now).length,
  }
}
