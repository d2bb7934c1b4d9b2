import type { z } from 'zod'
import type { StaffMember } from '#lib/actor.ts'
import { recordedWithin } from '#lib/audit/record-within.ts'
import { bookingRulesFor } from '#lib/booking-rules/queries.ts'
import { recordMoving } from '#lib/reservations/record-moving.ts'
import { changeRefusal, type TooLateOrDone } from '#lib/reservations/rules.ts'
import { type OfferRefusal, verifyOffer } from '#lib/reservations/verify-offer.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { demand, may } from '#lib/staff/access.ts'
import { stopNow } from '#lib/stops/read-running.ts'
import { addMinutes } from '#lib/time.ts'
import type { proxyChangeInput } from './input.ts'
import { visitOfCaller } from './queries.ts'

export type ProxyChangeRefusal =
  | TooLateOrDone
  | OfferRefusal
  | 'slot_full'
  | 'changed_meanwhile'
  | 'exceed_not_allowed'

/**
 * Moves a visit because the people who come asked for it, by the rules of residents: the new place is taken before the
 * old one is given up. With the right to it and a reason staff go past the last moment for changes and the hours of
 * booking. Who acts on an outdated screen is told so.
 */
export async function changeForCaller(
  staff: StaffMember,
  { reservationId, version, channel, exceeded, ...to }: z.output<typeof proxyChangeInput>,
  now: Date,
): Promise<Result<{ number: string }, ProxyChangeRefusal>> {
  demand(staff, 'proxy.book', to.counterId)
  const visit = await visitOfCaller(staff, { id: reservationId })
  if (!visit) return refused('not_changeable')
  if (visit.version !== version) return refused('changed_meanwhile')
  if (exceeded && !may(staff, 'proxy.exceed', visit.counterId)) return refused('exceed_not_allowed')
  const rules = await bookingRulesFor(visit)
  const refusal = changeRefusal(visit, rules, now)
  if (refusal && !(refusal === 'too_late' && exceeded)) return refused(refusal)
  const offer = await verifyOffer({ ...to, serviceIds: visit.serviceIds }, now, {
    isUnbound: exceeded !== undefined,
  })
  if (!offer.ok) return offer
  const noted = { channel, ...(exceeded && { exceeded }) }
  const moving = {
    to: { ...to, minutes: offer.value.minutes },
    givenUpFreeFrom: addMinutes(now, rules.cancelledReturnMinutes),
    noted,
  }
  const traced = recordedWithin(staff, 'visit_moved', now, noted)
  if (await recordMoving(staff, visit, moving, now, traced)) return ok({ number: visit.number })
  const isTouched = (await visitOfCaller(staff, { id: reservationId }))?.version !== version
  if (isTouched) return refused('changed_meanwhile')
  return refused((await stopNow({ ...moving.to, serviceIds: visit.serviceIds })) ?? 'slot_full')
}
