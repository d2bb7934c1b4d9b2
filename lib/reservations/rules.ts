import { addMinutes } from '#lib/time.ts'

export const reservationStatuses = ['booked', 'arrived', 'served', 'no_show', 'cancelled'] as const

/** How a booking came in. */
export const bookingChannels = ['web', 'api', 'phone', 'walk_in'] as const

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

export type ReservationStatus = (typeof reservationStatuses)[number]

/** Everybody of a party booked on the pages comes for the same service. */
export const servicesOfParty = ({ serviceId, persons }: { serviceId: string; persons: number }): string[] =>
  Array.from({ length: persons }, () => serviceId)

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
