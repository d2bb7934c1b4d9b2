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

/** Why the office cancels a visit; with `other` staff write why. */
export const officeReasons = ['asked', 'counter_closed', 'duplicate', 'wrong_counter', 'other'] as const

export type OfficeReason = (typeof officeReasons)[number]

/** Where and when: all a notice about a place knows. */
export type PlaceFacts = { counterId: string; serviceIds: string[]; startsAt: string; endsAt: string }

/** A visit, frozen at the moment of the act; for one that the office cancelled also why. */
export type VisitFacts = PlaceFacts & {
  number: string
  version: number
  reason?: OfficeReason
  /** What staff wrote to the reason. */
  note?: string
}

/** Until when a code or link counts, or signing in is locked. */
export type AccountFacts = { until?: string }

export type NoticeFacts = VisitFacts | PlaceFacts | AccountFacts

export type NoticeAboutPlace = { kind: VisitKind; facts: VisitFacts } | { kind: PlaceKind; facts: PlaceFacts }

export type NoticeAboutAccount = { kind: AccountKind; facts: AccountFacts }

/** Kind and facts as the database keeps them, side by side. */
type Stored = { kind: string; facts: NoticeFacts }

const isOneOf = <Kind extends string>(kinds: readonly Kind[], kind: string): kind is Kind =>
  (kinds as readonly string[]).includes(kind)

export const isVisitKind = (kind: string): kind is VisitKind => isOneOf(visitKinds, kind)

export const isAboutAccount = <Row extends Stored>(notice: Row): notice is Row & NoticeAboutAccount =>
  isOneOf(accountKinds, notice.kind)

/** A visit or a place, if the facts are those of its kind. */
export const isAboutPlace = <Row extends Stored>(notice: Row): notice is Row & NoticeAboutPlace =>
  (isVisitKind(notice.kind) && 'number' in notice.facts) ||
  (isOneOf(placeKinds, notice.kind) && 'counterId' in notice.facts)

/** Whether nobody needs to come any more. */
export const isCancelled = (kind: VisitKind): boolean =>
  kind === 'reservation_cancelled' || kind === 'reservation_cancelled_by_office'
