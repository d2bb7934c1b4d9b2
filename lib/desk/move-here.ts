import { and, eq, sql } from 'drizzle-orm'
import type { z } from 'zod'
import { database } from '#db/client.ts'
import { reservations, visitors } from '#db/schema/reservations.ts'
import type { StaffMember } from '#lib/actor.ts'
import { recordedWithin } from '#lib/audit/record-within.ts'
import { bookingRulesFor } from '#lib/booking-rules/queries.ts'
import { isVisible } from '#lib/protection/read-visible.ts'
import { recordMoving } from '#lib/reservations/record-moving.ts'
import { type OfferRefusal, verifyOffer } from '#lib/reservations/verify-offer.ts'
import { type Result, refused } from '#lib/result.ts'
import { demand } from '#lib/staff/access.ts'
import { withinScope } from '#lib/staff/read-scope.ts'
import { stopNow } from '#lib/stops/read-running.ts'
import { addMinutes } from '#lib/time.ts'
import type { moveHereInput } from './input.ts'
import { markArrived } from './mark-arrived.ts'
import { type MarkRefusal, moveHereRefusal } from './rules.ts'

export type MoveHereRefusal = MarkRefusal | OfferRefusal | 'slot_full'

/**
 * ここで受ける: somebody stands at another counter than the one they booked, or on another day. Their visit takes a free
 * place of today at this counter, also after the last moment for changes, since they are here; then they are checked in.
 * Should that second half fail, the visit is at this counter and waits for its mark. Who acts on an outdated screen is
 * told so.
 */
export async function moveHere(
  staff: StaffMember,
  { reservationId, version, ...to }: z.output<typeof moveHereInput>,
  now: Date,
): Promise<Result<null, MoveHereRefusal>> {
  demand(staff, 'desk.mark', to.counterId)
  const visit = await visitToMove(staff, reservationId)
  if (!visit) return refused('not_possible')
  const refusal = moveHereRefusal(visit, { seenVersion: version, startsAt: to.startsAt }, now)
  if (refusal) return refused(refusal)
  const offer = await verifyOffer({ ...to, serviceIds: visit.serviceIds }, now, { isUnbound: true })
  if (!offer.ok) return offer
  const { cancelledReturnMinutes } = await bookingRulesFor(visit)
  const noted = { channel: 'counter' as const }
  const moving = {
    to: { ...to, minutes: offer.value.minutes },
    givenUpFreeFrom: addMinutes(now, cancelledReturnMinutes),
    noted,
  }
  const traced = recordedWithin(staff, 'visit_moved', now, noted)
  if (await recordMoving(staff, visit, moving, now, traced))
    return await markArrived(staff, { reservationId, version: version + 1 }, now)
  const isTouched = (await visitToMove(staff, reservationId))?.version !== version
  if (isTouched) return refused('changed_meanwhile')
  return refused((await stopNow({ ...moving.to, serviceIds: visit.serviceIds })) ?? 'slot_full')
}

/** The visit as it is now, for who may receive people at the counter it was booked at. */
async function visitToMove(staff: StaffMember, id: string) {
  const [visit] = await database()
    .select({
      id: reservations.id,
      version: reservations.version,
      status: reservations.status,
      counterId: reservations.counterId,
      serviceIds: sql<string[]>`(select array_agg(${visitors.serviceId} order by ${visitors.position})
        from ${visitors} where ${visitors.reservationId} = ${reservations.id})`,
    })
    .from(reservations)
    .where(
      and(
        eq(reservations.id, id),
        withinScope(staff, 'desk.mark', reservations.counterId),
        isVisible(staff, { reservationId: reservations.id }),
      ),
    )
  return visit
}
