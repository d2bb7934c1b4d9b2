import type { OfficeReason } from '#lib/reservations/rules.ts'
import type { Coming } from '#lib/services/rules.ts'
import { addDays, clockOf, type Day, dayOf, instantOf } from '#lib/time.ts'

/** What is written to residents, by what it is about. */

/** About a reservation: each has a number, a version and an entry for the calendar. */
export const visitKinds = [
  'reservation_booked',
  'reservation_changed',
  'reservation_cancelled',
  'reservation_cancelled_by_office',
  'reservation_reminder',
] as const

/** About a time at a counter that is not, or not yet, a reservation. */
export const placeKinds = ['place_released', 'place_opened'] as const

/** About an address or an account: codes, links and news of their safety. */
export const accountKinds = [
  'email_code',
  'verify_email',
  'reset_password',
  'password_changed',
  'email_changed',
  'sign_in_locked',
] as const

export type VisitKind = (typeof visitKinds)[number]
export type PlaceKind = (typeof placeKinds)[number]
export type AccountKind = (typeof accountKinds)[number]
export type NoticeKind = VisitKind | PlaceKind | AccountKind

/** Where and when: all a notice about a place knows. */
export type PlaceFacts = { counterId: string; serviceIds: string[]; startsAt: string; endsAt: string }

/** A visit, frozen at the moment of the act; for one that the office cancelled or moved also why. */
export type VisitFacts = PlaceFacts & {
  number: string
  version: number
  /** Who comes for each person, which decides what to bring. */
  visitors?: Coming[]
  reason?: OfficeReason
  /** What staff wrote to the reason. */
  note?: string
  /** When it was before the office moved it. */
  before?: string
}

/** Until when a code or link counts, or signing in is locked. */
export type AccountFacts = { until?: string }

export type NoticeFacts = VisitFacts | PlaceFacts | AccountFacts

export type NoticeAboutPlace = { kind: VisitKind; facts: VisitFacts } | { kind: PlaceKind; facts: PlaceFacts }

export type NoticeAboutAccount = { kind: AccountKind; facts: AccountFacts }

/** 通知文: what a notice says, with variables in place of what differs from person to person. */
export type NoticeTemplate = { subject: string; body: string }

/** What fills a template, by the name of the variable. */
export type NoticeVariables = Record<string, string | boolean | readonly unknown[]>

/** Kind and facts as the database keeps them, side by side. */
type Stored = { kind: string; facts: NoticeFacts }

const isOneOf = <Kind extends string>(kinds: readonly Kind[], kind: string): kind is Kind =>
  (kinds as readonly string[]).includes(kind)

export const isPlaceKind = (kind: string): kind is PlaceKind => isOneOf(placeKinds, kind)

export const isVisitKind = (kind: string): kind is VisitKind => isOneOf(visitKinds, kind)

export const isAboutAccount = <Row extends Stored>(notice: Row): notice is Row & NoticeAboutAccount =>
  isOneOf(accountKinds, notice.kind)

/** A visit or a place, if the facts are those of its kind. */
export const isAboutPlace = <Row extends Stored>(notice: Row): notice is Row & NoticeAboutPlace =>
  (isVisitKind(notice.kind) && 'number' in notice.facts) ||
  (isPlaceKind(notice.kind) && 'counterId' in notice.facts)

/** Whether nobody needs to come any more. */
export const isCancelled = (kind: VisitKind): boolean =>
  kind === 'reservation_cancelled' || kind === 'reservation_cancelled_by_office'

/** 朝9時: reminders go out when the office has opened and can be called. */
const REMINDER_CLOCK = '09:00'

/** Visits that begin in a span of time and are reminded so many days before. */
export type ReminderSpan = { days: number; from: Date; until: Date }

/**
 * Which visits ask for a reminder now. A visit has a reminder in effect from the morning so many days before until
 * the next one takes its place, so that a worker that was away makes good the latest and never sends two at once.
 */
export function reminderSpans(reminderDays: readonly number[], now: Date): ReminderSpan[] {
  const today = dayOf(now)
  const lastMorning = clockOf(now) >= REMINDER_CLOCK ? today : addDays(today, -1)
  const nearestFirst = [...new Set(reminderDays)].sort((one, other) => one - other)
  const spans = nearestFirst.map((days, index) => {
    const nearer = nearestFirst[index - 1]
    const from = nearer === undefined ? now : startOf(addDays(lastMorning, nearer + 1))
    return { days, from, until: startOf(addDays(lastMorning, days + 1)) }
  })
  return spans.filter(({ from, until }) => from < until)
}

const startOf = (day: Day): Date => instantOf(day, '00:00')

/** How long after the beginning of its day a reminder is due. */
export const reminderMinutes = (): number => {
  const [hours, minutes] = REMINDER_CLOCK.split(':').map(Number) as [number, number]
  return hours * 60 + minutes
}
