import type { StartRefusal } from '#lib/booking-rules/rules.ts'
import type { AgentReason, Attendance, BookingMode } from '#lib/services/rules.ts'
import type { StopRefusal } from '#lib/stops/rules.ts'
import { addMinutes } from '#lib/time.ts'

export const reservationStatuses = ['booked', 'arrived', 'served', 'no_show', 'cancelled'] as const

/** How a booking came in. */
export const bookingChannels = ['web', 'api', 'phone', 'counter', 'walk_in'] as const

/** 代理予約: how somebody reached the member of staff who acts for them. */
export const proxyChannels = ['phone', 'counter'] as const

export type ProxyChannel = (typeof proxyChannels)[number]

/** Why a member of staff lets somebody book past the limits and hours of the city. */
export const exceedReasons = ['illness', 'disaster', 'office_mistake', 'urgent', 'decided'] as const

export type ExceedReason = (typeof exceedReasons)[number]

/** What the event of an act for somebody says besides: by which way they asked, and why a rule was gone past. */
export type Noted = { channel: ProxyChannel; exceeded?: ExceedReason }

/** What staff did with a visit because its people asked for it, as those are told. */
export type StaffAct = { kind: 'booked' | 'changed' | 'cancelled'; channel: ProxyChannel; at: string }

/** What a visitor may need at the counter. */
export const visitNeeds = [
  'wheelchair',
  'interpreter',
  'sign_language',
  'writing',
  'guide_dog',
  'stroller',
] as const

export type VisitNeed = (typeof visitNeeds)[number]

/** Who comes for one person, and why they cannot come themselves. */
export type Company = { attendance: Attendance; reason?: AgentReason | undefined }

/** A person of a visit before it is booked. */
export type VisitorWish = { serviceId: string } & Company

/** The office must know why somebody sends an agent, and asks it of nobody else. */
export function companyRefusal({
  attendance,
  reason,
}: Company): 'reason_required' | 'reason_not_asked' | null {
  if (attendance === 'agent') return reason ? null : 'reason_required'
  return reason ? 'reason_not_asked' : null
}

/** Why the office cancels a visit; with `other` staff write why. */
export const officeReasons = [
  'counter_closed',
  'fewer_places',
  'system_stopped',
  'duplicate',
  'wrong_counter',
  'other',
] as const

/** With a reason that is no longer given: at the wish of its people a visit is cancelled for them, by nobody's decision. */
export const knownReasons = ['asked', ...officeReasons] as const

/** The same with why a job closed it: the office could not hold it, and nobody saw to it. */
export const eventReasons = [...knownReasons, 'not_held'] as const

export type OfficeReason = (typeof knownReasons)[number]

export type ReservationStatus = (typeof reservationStatuses)[number]

/** One service for so many persons, or with several services one person for each; everybody comes themselves. */
export function partyOf(serviceIds: readonly string[], persons: number): VisitorWish[] {
  const [first, ...others] = serviceIds
  if (first === undefined) return []
  const each = others.length > 0 ? serviceIds : new Array<string>(persons).fill(first)
  return each.map((serviceId) => ({ serviceId, attendance: 'self' }))
}

/** The services of a party, one a person, in order. */
export const servicesOf = (visitors: readonly { serviceId: string }[]): string[] =>
  visitors.map(({ serviceId }) => serviceId)

/** A party as forms say it, the other way round of `partyOf`. */
export function partyFields(visitors: readonly { serviceId: string }[]): {
  service: string[]
  persons: string
} {
  const services = servicesOf(visitors)
  const isAlike = new Set(services).size === 1
  return { service: isAlike ? services.slice(0, 1) : services, persons: String(services.length) }
}

/** The same as addresses say it. */
export function partyParams(visitors: readonly { serviceId: string }[]): URLSearchParams {
  const { service, persons } = partyFields(visitors)
  const params = new URLSearchParams(service.map((id) => ['service', id]))
  if (service.length === 1) params.set('persons', persons)
  return params
}

/** Who moves a hold to another time says only the services again: who comes in whose place stays, person by person. */
export const keptParty = (wished: readonly VisitorWish[], before: readonly VisitorWish[]): VisitorWish[] =>
  wished.map((visitor, index) => {
    const known = before[index]
    return known?.serviceId === visitor.serviceId && visitor.attendance === 'self' ? known : visitor
  })

/** Why a time cannot be had by the rules of the city, beside that it is over: each has its sentence. */
export const timeRefusals = [
  'not_yet_taken',
  'no_longer_taken',
  'reception_closed',
  'no_more_today',
  'not_released',
  'national_stop',
  'counter_stop',
] as const satisfies readonly (StartRefusal | StopRefusal)[]

type Booking =
  | { kind: 'visitor' }
  | { kind: 'resident'; residentId: string }
  | { kind: 'proxy'; residentId: string | null }

/**
 * Anybody may hold a place; a city that books with accounts only makes it final for those who are signed in, or whose
 * account staff have found.
 */
export const accountRefusal = (
  booker: Booking,
  { bookingMode }: { bookingMode: BookingMode },
): 'account_needed' | null =>
  bookingMode === 'accounts' && residentOf(booker) === null ? 'account_needed' : null

/** Whose booking it is; with access keys only, a session from before means nothing. */
export const ownerOf = (booker: Booking, { bookingMode }: { bookingMode: BookingMode }): string | null =>
  bookingMode === 'access_key' ? null : residentOf(booker)

export const residentOf = (booker: Booking): string | null =>
  booker.kind === 'visitor' ? null : booker.residentId

/** The session that proves to the database whose account it is. */
export const sessionOf = (booker: Booking & { sessionId?: string }): string | null =>
  booker.kind === 'resident' ? (booker.sessionId ?? null) : null

/** A hold on which a resident has typed is theirs alone, also on a shared computer after they have left. */
export const isHoldOf = (booker: Booking, hold: { residentId: string | null }): boolean =>
  hold.residentId === null || hold.residentId === residentOf(booker)

/** Wrong codes in a row after which a new one must be sent. */
export const MOST_CODE_TRIES = 5

/** Why a mailed code can no longer be typed, or null while it can. */
export function endOfCode(
  { expiresAt, triesLeft }: { expiresAt: Date; triesLeft: number },
  now: Date,
): 'code_used_up' | 'code_expired' | null {
  if (triesLeft <= 0) return 'code_used_up'
  return expiresAt <= now ? 'code_expired' : null
}

type Addresses = { typed: string | undefined; proven: string | null; ofAccount: string | null | undefined }

/**
 * Why a booking must wait where the city asks for an address that was verified: the one it will have must have been
 * proven by a code, or belong to the account.
 */
export function emailRefusal(
  { typed, proven, ofAccount }: Addresses,
  { email }: { email: 'no' | 'optional' | 'required' },
): 'email_not_proven' | null {
  const address = typed ?? ofAccount
  const isKnown = [proven, ofAccount].some((one) => one?.toLowerCase() === address?.toLowerCase())
  return email !== 'required' || (address && isKnown) ? null : 'email_not_proven'
}

/** What the rules look at. */
type Subject = { status: ReservationStatus; startsAt: Date }

/** The city's last moments before a visit. */
type Cutoffs = { changeCutoffMinutes: number; cancelCutoffMinutes: number }

/** Until when the resident may do it alone; afterwards the office must be called. */
export const changeableUntil = (subject: Subject, cutoffs: Cutoffs): Date =>
  addMinutes(subject.startsAt, -cutoffs.changeCutoffMinutes)

export const cancellableUntil = (subject: Subject, cutoffs: Cutoffs): Date =>
  addMinutes(subject.startsAt, -cutoffs.cancelCutoffMinutes)

export type TooLateOrDone = 'too_late' | 'not_changeable'

/** Why a resident may not change the time, or null when they may. */
export function changeRefusal(subject: Subject, cutoffs: Cutoffs, now: Date): TooLateOrDone | null {
  return refusal(subject, changeableUntil(subject, cutoffs), now)
}

/** Why a resident may not cancel, or null when they may. */
export function cancelRefusal(subject: Subject, cutoffs: Cutoffs, now: Date): TooLateOrDone | null {
  return refusal(subject, cancellableUntil(subject, cutoffs), now)
}

export const mayChange = (subject: Subject, cutoffs: Cutoffs, now: Date): boolean =>
  changeRefusal(subject, cutoffs, now) === null

export const mayCancel = (subject: Subject, cutoffs: Cutoffs, now: Date): boolean =>
  cancelRefusal(subject, cutoffs, now) === null

/** Only a visit that has not begun can be touched, and only before its cut-off. */
function refusal(subject: Subject, until: Date, now: Date): TooLateOrDone | null {
  if (subject.status !== 'booked') return 'not_changeable'
  return now > until ? 'too_late' : null
}

/** Whether a visit is still to come; everything else belongs to the past. */
export const isComing = (
  { status, endsAt }: { status: ReservationStatus; endsAt: Date },
  now: Date,
): boolean => status === 'booked' && endsAt > now

/** The wish for the same visit again, as the address of the free times writes it. */
export function againParams(visit: {
  counterId: string
  visitors: readonly { serviceId: string }[]
}): URLSearchParams {
  const params = partyParams(visit.visitors)
  params.set('counter', visit.counterId)
  return params
}

/** What services cost: each note once, with the services it is about unless it is about all of them. */
export const pricesOf = (services: readonly { name: string; note: string }[]) =>
  [...new Set(services.map(({ note }) => note).filter(Boolean))].map((note) => {
    const about = services.filter((service) => service.note === note).map(({ name }) => name)
    return { note, names: about.length < services.length ? about : [] }
  })
