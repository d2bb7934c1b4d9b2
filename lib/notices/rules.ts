import { type Locale, shippedLocales, staffLocales } from '#lib/locales.ts'
import type { OfficeReason } from '#lib/reservations/rules.ts'
import type { Coming } from '#lib/services/rules.ts'
import { type StaffKind, staffKinds } from '#lib/staff/rules.ts'
import { addDays, type Clock, clockOf, type Day, dayOf, instantOf } from '#lib/time.ts'

/** What is written to residents and to staff, by what it is about. */

/** About a reservation: each has a number, a version and an entry for the calendar. */
export const visitKinds = [
  'reservation_booked',
  'reservation_changed',
  'reservation_cancelled',
  'reservation_cancelled_by_office',
  'reservation_reminder',
  'reservation_missed',
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

export const noticeKinds = [...visitKinds, ...placeKinds, ...accountKinds, ...staffKinds] as const

/** What may wait to be mailed: notices, and a template that somebody tries out. */
export const letterKinds = [...noticeKinds, 'template_test'] as const

export type VisitKind = (typeof visitKinds)[number]
export type PlaceKind = (typeof placeKinds)[number]
export type AccountKind = (typeof accountKinds)[number]
export type NoticeKind = VisitKind | PlaceKind | AccountKind | StaffKind
export type LetterKind = (typeof letterKinds)[number]

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

/** Until when a code or link counts, or signing in is locked; from where somebody signed in. */
export type AccountFacts = { until?: string; network?: string }

/** A finished letter by a template that is tried out. */
export type TestFacts = { letter: Letter }

export type NoticeFacts = VisitFacts | PlaceFacts | AccountFacts | TestFacts

export type NoticeAboutPlace = { kind: VisitKind; facts: VisitFacts } | { kind: PlaceKind; facts: PlaceFacts }

export type NoticeAboutAccount = { kind: AccountKind | StaffKind; facts: AccountFacts }

/** A paragraph, an important one, something to type, an address, or a list. */
export type Block =
  | { text: string }
  | { strong: string }
  | { code: string }
  | { link: string }
  | { items: string[] }

export type Section = { heading: string; blocks: Block[] }

/** What stands before an item of a plain list: `・` is read in Japanese alone. */
export const itemMark = (language: string): string => (language.startsWith('ja') ? '・' : '• ')

/** A notice before it takes a form: every string is finished, none is markup. */
export type Letter = {
  language: string
  subject: string
  intro: Block[]
  sections: Section[]
  closing: string[]
}

/** 通知文: what a notice says, with variables in place of what differs from person to person. */
export type NoticeTemplate = { subject: string; body: string }

const codeVariables = ['code', 'until'] as const
const visitVariables = [
  'number',
  'access_key',
  'bring',
  'documents',
  'deadlines',
  'manage_url',
  'uses_account',
  'reasons',
  'prices',
  'address',
  'directions',
  'guidance',
  'access',
  'counter_phone',
  'map_url',
] as const
const placeVariables = ['when', 'services', 'counter', 'availability_url'] as const
const cityVariables = ['city', 'city_phone', 'city_hours'] as const

export type TemplateVariable =
  | (typeof codeVariables | typeof visitVariables | typeof placeVariables | typeof cityVariables)[number]
  | 'happened'
  | 'network'
  | 'reset_url'

/** What the template of a notice may say. */
export function variableNames(kind: NoticeKind): TemplateVariable[] {
  if (isVisitKind(kind))
    return [...visitVariables.slice(0, 2), ...placeVariables, ...visitVariables.slice(2), ...cityVariables]
  if (isPlaceKind(kind)) return [...placeVariables, ...cityVariables]
  if (isStaffKind(kind)) return ['happened', 'network', 'until', 'city']
  if (kind === 'reset_password') return [...codeVariables, 'reset_url', ...cityVariables]
  if (isCodeKind(kind)) return [...codeVariables, ...cityVariables]
  return ['happened', 'until', ...cityVariables]
}

/** Mails that bring something to type. */
export const isCodeKind = (kind: NoticeKind): boolean =>
  kind === 'email_code' || kind === 'verify_email' || kind === 'reset_password'

/** What a notice is for: without it, it would tell its reader nothing they can use. */
export function neededVariable(kind: NoticeKind): TemplateVariable | null {
  if (isVisitKind(kind)) return 'number'
  return isCodeKind(kind) ? 'code' : null
}

/** Why a template cannot be saved; the place or the word that is wrong stands beside it. */
export type TemplateRefusal =
  | 'unknown_variable'
  | 'unknown_filter'
  | 'unknown_tag'
  | 'syntax'
  | 'too_much'
  | 'lacks_needed'
  | 'secret_in_subject'
  | 'secret_in_link'

/** What fills a template, by the name of the variable. */
export type NoticeVariables = Record<string, string | boolean | readonly unknown[]>

/** Kind and facts as the database keeps them, side by side. */
type Stored = { kind: string; facts: NoticeFacts }

const isOneOf = <Kind extends string>(kinds: readonly Kind[], kind: string): kind is Kind =>
  (kinds as readonly string[]).includes(kind)

export const isPlaceKind = (kind: string): kind is PlaceKind => isOneOf(placeKinds, kind)

export const isVisitKind = (kind: string): kind is VisitKind => isOneOf(visitKinds, kind)

export const isStaffKind = (kind: string): kind is StaffKind => isOneOf(staffKinds, kind)

/** The languages a notice is written in: staff read fewer than residents. */
export const noticeLocales = (kind: NoticeKind): readonly Locale[] =>
  isStaffKind(kind) ? staffLocales : shippedLocales

export const isAboutAccount = <Row extends Stored>(notice: Row): notice is Row & NoticeAboutAccount =>
  isOneOf([...accountKinds, ...staffKinds], notice.kind)

/** A visit or a place, if the facts are those of its kind. */
export const isAboutPlace = <Row extends Stored>(notice: Row): notice is Row & NoticeAboutPlace =>
  (isVisitKind(notice.kind) && 'number' in notice.facts) ||
  (isPlaceKind(notice.kind) && 'counterId' in notice.facts)

/** Whether nobody needs to come any more. */
export const isCancelled = (kind: VisitKind): boolean =>
  kind === 'reservation_cancelled' || kind === 'reservation_cancelled_by_office'

/** Whether the visit it tells of is over: then it says how to book again, and not what to bring. */
export const isOver = (kind: VisitKind): boolean => isCancelled(kind) || kind === 'reservation_missed'

/** Visits that begin in a span of time and are reminded so many days before. */
export type ReminderSpan = { days: number; from: Date; until: Date }

/** What a city says about reminders: how many days before a visit, and from which time of day. */
export type ReminderTimes = { reminderDays: readonly number[]; reminderClock: Clock }

/**
 * Which visits ask for a reminder now. A visit has a reminder in effect from the hour so many days before until
 * the next one takes its place, so that a worker that was away makes good the latest and never sends two at once.
 */
export function reminderSpans({ reminderDays, reminderClock }: ReminderTimes, now: Date): ReminderSpan[] {
  const today = dayOf(now)
  const lastMailed = clockOf(now) >= reminderClock ? today : addDays(today, -1)
  const nearestFirst = [...new Set(reminderDays)].sort((one, other) => one - other)
  const spans = nearestFirst.map((days, index) => {
    const nearer = nearestFirst[index - 1]
    const from = nearer === undefined ? now : startOf(addDays(lastMailed, nearer + 1))
    return { days, from, until: startOf(addDays(lastMailed, days + 1)) }
  })
  return spans.filter(({ from, until }) => from < until)
}

const startOf = (day: Day): Date => instantOf(day, '00:00')

/** How long after the beginning of its day a reminder is due. */
export const reminderMinutes = ({ reminderClock }: Pick<ReminderTimes, 'reminderClock'>): number => {
  const [hours, minutes] = reminderClock.split(':').map(Number) as [number, number]
  return hours * 60 + minutes
}
