import type { ReservationHolder } from '#lib/actor.ts'
import { bookingRulesFor } from '#lib/booking-rules/queries.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { addMinutes } from '#lib/time.ts'
import { reservationOf } from './queries.ts'
import { recordCancelling } from './record-cancelling.ts'
import { cancelRefusal, type TooLateOrDone } from './rules.ts'

/**
 * Cancels a visit and gives its places back, at once or after the delay the city sets so that places are not traded.
 * Cancelling what is cancelled already is no mistake and changes nothing.
 */
export async function cancelReservation(
  holder: ReservationHolder,
  now: Date,
): Promise<Result<{ number: string }, TooLateOrDone>> {
  const subject = await reservationOf(holder)
  if (!subject) return refused('not_changeable')
  if (subject.status === 'cancelled') return ok({ number: subject.number })
  const rules = await bookingRulesFor(subject)
  const refusal = cancelRefusal(subject, rules, now)
  if (refusal) return refused(refusal)

  const freeFrom = addMinutes(now, rules.cancelledReturnMinutes)
  const isCancelled = await recordCancelling(
    holder,
    subject,
    { kind: 'reservation_cancelled' },
    freeFrom,
    now,
  )
  // Somebody else changed the reservation since it was read, so it is looked at again.
  return isCancelled ? ok({ number: subject.number }) : cancelReservation(holder, now)
}
