import type { ReservationHolder } from '#lib/actor.ts'
import { bookingRulesFor } from '#lib/booking-rules/queries.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { stopNow } from '#lib/stops/read-running.ts'
import { addMinutes } from '#lib/time.ts'
import { reservationOf } from './queries.ts'
import { recordMoving } from './record-moving.ts'
import { changeRefusal, type TooLateOrDone } from './rules.ts'
import { type OfferRefusal, verifyOffer } from './verify-offer.ts'

export type ChangeRefusal = TooLateOrDone | OfferRefusal | 'slot_full'

/**
 * Moves a visit to another time or counter. The new places are taken before the old ones are given up, in one
 * statement: when the new time is full the old one stays as it was. Asked twice for the same time, it moves once.
 */
export async function changeReservation(
  holder: ReservationHolder,
  wish: { counterId: string; startsAt: Date },
  now: Date,
): Promise<Result<{ number: string }, ChangeRefusal>> {
  const subject = await reservationOf(holder)
  if (!subject) return refused('not_changeable')
  const rules = await bookingRulesFor(subject)
  const refusal = changeRefusal(subject, rules, now)
  if (refusal) return refused(refusal)
  if (subject.counterId === wish.counterId && subject.startsAt.getTime() === wish.startsAt.getTime())
    return ok({ number: subject.number })
  const offer = await verifyOffer({ ...wish, serviceIds: subject.serviceIds }, now)
  if (!offer.ok) return offer

  const moving = {
    to: { ...wish, minutes: offer.value.minutes },
    givenUpFreeFrom: addMinutes(now, rules.cancelledReturnMinutes),
  }
  const isMoved = await recordMoving(holder, subject, moving, now)
  if (isMoved) return ok({ number: subject.number })
  const isTouched = (await reservationOf(holder))?.version !== subject.version
  // Somebody else changed the same reservation in between: look again.
  if (isTouched) return changeReservation(holder, wish, now)
  return refused((await stopNow({ ...moving.to, serviceIds: subject.serviceIds })) ?? 'slot_full')
}
