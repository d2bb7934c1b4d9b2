import type { z } from 'zod'
import type { AccessKeyHolder } from '#lib/actor.ts'
import { bookingRulesFor } from '#lib/booking-rules/queries.ts'
import { reservationOf } from '#lib/reservations/queries.ts'
import { cancellableUntil, changeableUntil } from '#lib/reservations/rules.ts'
import { stampOf } from '#lib/time.ts'
import type { reservationAnswer } from './output.ts'

/**
 * A reservation for a system that has shown its access key. The e-mail address is left out: who needs it has given it.
 */
export async function reservationForSystem(
  holder: AccessKeyHolder,
): Promise<z.infer<typeof reservationAnswer> | null> {
  const reservation = await reservationOf(holder)
  if (!reservation) return null
  const rules = await bookingRulesFor(reservation)
  const { number, status, counterId, visitors, startsAt, endsAt, locale, needs } = reservation
  return {
    number,
    status,
    counter: counterId,
    startsAt: stampOf(startsAt),
    endsAt: stampOf(endsAt),
    visitors: visitors.map(({ serviceId, attendance, reason }) => ({
      service: serviceId,
      attendance,
      reason,
    })),
    locale,
    needs,
    changeableUntil: stampOf(changeableUntil(reservation, rules)),
    cancellableUntil: stampOf(cancellableUntil(reservation, rules)),
  }
}
