import { driver } from '#db/client.ts'
import { type ReservationHolder, traceOf } from '#lib/actor.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { citySettings } from '#lib/settings/queries.ts'
import { addMinutes } from '#lib/time.ts'
import { owedMail } from './mail.ts'
import { reservationOf } from './queries.ts'
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
  const settings = await citySettings()
  const refusal = cancelRefusal(subject, settings, now)
  if (refusal) return refused(refusal)

  const sql = driver()
  const trace = traceOf(holder)
  const at = now.toISOString()
  const freeFrom = addMinutes(now, settings.cancelledReturnMinutes).toISOString()
  const cancelled = await sql`
    with cancelled as (
      update reservations set status = 'cancelled', cancelled_at = ${at}, version = version + 1
      where id = ${holder.reservationId} and version = ${subject.version} and status = 'booked'
      returning *
    ),
    act as (select cancelled.*, ${JSON.stringify(subject.visitors)}::jsonb as visitors from cancelled),
    given_up as (
      update places set reservation_id = null, free_from = ${freeFrom} from act where places.reservation_id = act.id
    ),
    told as (
      insert into reservation_events (reservation_id, kind, actor_kind, actor_id, at)
      select act.id, 'cancelled', ${trace.actorKind}, ${trace.actorId}, ${at} from act
    ),
    mailed as (${owedMail({ kind: 'reservation_cancelled' }, now)})
    select id from act`
  // Not one row: the reservation changed since it was read, so it is looked at again.
  return cancelled.length === 1 ? ok({ number: subject.number }) : cancelReservation(holder, now)
}
