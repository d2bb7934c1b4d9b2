import { verifyVisit } from '#lib/reservations/verify-offer.ts'
import { firstFree } from '#lib/slots/queries.ts'
import { dayOf } from '#lib/time.ts'

/**
 * When the first place of today is that a counter has for a visit booked elsewhere or for another day; null where it has
 * none any more, or does not take what they come for.
 */
export async function readPlaceHere(
  { serviceIds }: { serviceIds: readonly string[] },
  counterId: string,
  now: Date,
): Promise<Date | null> {
  const visit = await verifyVisit({ counterId, serviceIds })
  if (!visit.ok) return null
  const wanted = { counterIds: [counterId], serviceIds, minutes: visit.value.minutes }
  const first = await firstFree({ ...wanted, share: 'phone', isUnbound: true }, now)
  return first && dayOf(first.startsAt) === dayOf(now) ? first.startsAt : null
}
