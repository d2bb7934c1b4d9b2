import type { z } from 'zod'
import type { StaffMember } from '#lib/actor.ts'
import { recordedWithin } from '#lib/audit/record-within.ts'
import { bookingRulesFor } from '#lib/booking-rules/queries.ts'
import { recordCancelling } from '#lib/reservations/record-cancelling.ts'
import { cancelRefusal, type TooLateOrDone } from '#lib/reservations/rules.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { demand, may } from '#lib/staff/access.ts'
import { addMinutes } from '#lib/time.ts'
import type { proxyCancelInput } from './input.ts'
import { visitOfCaller } from './queries.ts'

export type ProxyCancelRefusal = TooLateOrDone | 'changed_meanwhile' | 'exceed_not_allowed'

/**
 * Cancels a visit because the people who would have come asked for it: the mail is the one they get who cancel
 * themselves, and the event says who did it for them. With the right to it and a reason also after the last moment for
 * that. Who acts on an outdated screen is told so.
 */
export async function cancelForCaller(
  staff: StaffMember,
  { reservationId, version, channel, exceeded }: z.output<typeof proxyCancelInput>,
  now: Date,
): Promise<Result<{ number: string }, ProxyCancelRefusal>> {
  demand(staff, 'proxy.book')
  const visit = await visitOfCaller(staff, { id: reservationId })
  if (!visit) return refused('not_changeable')
  if (visit.version !== version) return refused('changed_meanwhile')
  if (exceeded && !may(staff, 'proxy.exceed', visit.counterId)) return refused('exceed_not_allowed')
  const rules = await bookingRulesFor(visit)
  const refusal = cancelRefusal(visit, rules, now)
  if (refusal && !(refusal === 'too_late' && exceeded)) return refused(refusal)
  const noted = { channel, ...(exceeded && { exceeded }) }
  const isCancelled = await recordCancelling(
    staff,
    visit,
    { kind: 'reservation_cancelled', noted },
    addMinutes(now, rules.cancelledReturnMinutes),
    now,
    recordedWithin(staff, 'visit_cancelled', now, noted),
  )
  return isCancelled ? ok({ number: visit.number }) : refused('changed_meanwhile')
}
