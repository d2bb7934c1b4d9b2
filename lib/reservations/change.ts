import { driver } from '#db/client.ts'
import { type ReservationHolder, traceOf } from '#lib/actor.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { citySettings } from '#lib/settings/queries.ts'
import { claimedPlaces } from '#lib/slots/claim.ts'
import { addMinutes } from '#lib/time.ts'
import { owedMail } from './mail.ts'
import { reservationOf } from './queries.ts'
import { changeRefusal, type TooLateOrDone, type VisitorWish } from './rules.ts'
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
  const settings = await citySettings()
  const refusal = changeRefusal(subject, settings, now)
  if (refusal) return refused(refusal)
  if (subject.counterId === wish.counterId && subject.startsAt.getTime() === wish.startsAt.getTime())
    return ok({ number: subject.number })
  const offer = await verifyOffer({ ...wish, serviceIds: subject.serviceIds }, now)
  if (!offer.ok) return offer

  const isMoved = await moveTo(
    holder,
    { ...wish, minutes: offer.value.minutes },
    subject,
    settings.cancelledReturnMinutes,
    now,
  )
  if (isMoved) return ok({ number: subject.number })
  const isTouched = (await reservationOf(holder))?.version !== subject.version
  // Somebody else changed the same reservation in between: look again.
  return isTouched ? changeReservation(holder, wish, now) : refused('slot_full')
}

type Subject = { version: number; counterId: string; startsAt: Date; visitors: VisitorWish[] }

async function moveTo(
  holder: ReservationHolder,
  wish: { counterId: string; startsAt: Date; minutes: number },
  before: Subject,
  returnMinutes: number,
  now: Date,
): Promise<boolean> {
  const sql = driver()
  const trace = traceOf(holder)
  const claim = {
    ...wish,
    reservationId: holder.reservationId,
    givenUpFreeFrom: addMinutes(now, returnMinutes),
  }
  const detail = { from: { counterId: before.counterId, startsAt: before.startsAt }, to: wish }
  const moved = await sql`
    with mine as (
      select id from reservations
      where id = ${holder.reservationId} and version = ${before.version} and status = 'booked' for update
    ),
    claimed as (select claimed.* from mine, ${claimedPlaces(claim, now)} as claimed),
    changed as (
      update reservations
      set counter_id = ${wish.counterId}, starts_at = ${wish.startsAt.toISOString()}, ends_at = claimed.ends_at,
        version = version + 1
      from claimed where reservations.id = ${holder.reservationId}
      returning reservations.*
    ),
    act as (select changed.*, ${JSON.stringify(before.visitors)}::jsonb as visitors from changed),
    told as (
      insert into reservation_events (reservation_id, kind, actor_kind, actor_id, detail, at)
      select act.id, 'changed', ${trace.actorKind}, ${trace.actorId}, ${JSON.stringify(detail)}::jsonb, ${now.toISOString()} from act
    ),
    mailed as (${owedMail({ kind: 'reservation_changed' }, now)})
    select id from act`
  return moved.length === 1
}
