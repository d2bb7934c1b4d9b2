import { driver } from '#db/client.ts'

/** The shares of a slot's places that a booking over the Internet may take. */
export const onlineChannels = ['shared', 'web']

export type Claim = {
  counterId: string
  /** What the visit is for: a stop may be for some services alone. */
  serviceIds: readonly string[]
  startsAt: Date
  minutes: number
  reservationId?: string
  holdId?: string
  heldUntil?: Date
  /** When the places this owner had before are free for others; at once if absent. */
  givenUpFreeFrom?: Date
}

/**
 * Why nobody gets a place for this visit, as a part of the caller's one statement; null when somebody may. Whoever makes
 * a stop waits for the bookings that have asked, so none of them misses it. Stands before any lock of the statement.
 */
export const stopOf = ({ counterId, serviceIds, startsAt, minutes }: Claim) =>
  driver()`stop_refusal(${counterId}, ${[...serviceIds]}, ${startsAt.toISOString()}, ${minutes})`

/**
 * Takes consecutive places of one lane for a hold or a reservation, as a part of the caller's one statement: the
 * fragment stands where a table stands and yields `lane` and `ends_at`, or no row when nothing is free. See
 * `claim_places` in the migrations for what is locked and why nobody can get the same place. A condition on what stands
 * before it in the statement is looked at first: where it is not true, nothing is taken and no slot is locked.
 */
export const claimedPlaces = (claim: Claim, now: Date, isAllowed = driver()`true`) => driver()`claim_places(
  case when ${isAllowed} then ${claim.counterId} end, ${claim.startsAt.toISOString()}, ${claim.minutes}, ${onlineChannels},
  ${claim.reservationId ?? null}, ${claim.holdId ?? null}, ${claim.heldUntil?.toISOString() ?? null},
  ${claim.givenUpFreeFrom?.toISOString() ?? null}, ${now.toISOString()})`
