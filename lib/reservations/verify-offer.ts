import { bookingRulesFor } from '#lib/booking-rules/queries.ts'
import { overRefusal, type StartRefusal, startRefusal } from '#lib/booking-rules/rules.ts'
import { publicCounter } from '#lib/counters/queries.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { publicServices } from '#lib/services/queries.ts'
import { visitMinutes } from '#lib/services/rules.ts'
import { runningStops } from '#lib/stops/read-running.ts'
import { type StopRefusal, stopRefusal } from '#lib/stops/rules.ts'
import { addMinutes } from '#lib/time.ts'

type VisitRefusal = 'not_offered' | 'too_many_persons'

export type OfferRefusal = VisitRefusal | StartRefusal | StopRefusal

type Wish = { counterId: string; serviceIds: readonly string[]; startsAt: Date }

/**
 * Checks a wish against what the city offers: the counter is open to the public and takes each service, the party is
 * not too large, booking for that time is open now by the rules of counter and services, and nothing stands still then.
 * Answers how many minutes the visit takes. `isUnbound`: staff go past the hours and days of booking, never past a stop.
 */
export async function verifyOffer(
  wish: Wish,
  now: Date,
  { isUnbound = false } = {},
): Promise<Result<{ minutes: number }, OfferRefusal>> {
  const refusal = isUnbound
    ? overRefusal(wish.startsAt, now)
    : startRefusal(await bookingRulesFor(wish), wish.startsAt, now)
  if (refusal) return refused(refusal)
  const visit = await verifyVisit(wish)
  if (!visit.ok) return visit
  const endsAt = addMinutes(wish.startsAt, visit.value.minutes)
  const stop = stopRefusal({ ...wish, endsAt }, await runningStops(now))
  return stop ? refused(stop) : visit
}

/** The same without looking at the time: for a place that is already held. */
export async function verifyVisit(
  wish: Omit<Wish, 'startsAt'>,
): Promise<Result<{ minutes: number }, VisitRefusal>> {
  const [counter, services] = await Promise.all([publicCounter(wish.counterId), publicServices()])
  const chosen = wish.serviceIds.flatMap((id) => services.find((service) => service.id === id) ?? [])
  if (!counter || chosen.length < wish.serviceIds.length) return refused('not_offered')
  if (!wish.serviceIds.every((id) => counter.serviceIds.includes(id))) return refused('not_offered')
  if (chosen.some((service) => chosen.length > service.maxPersons)) return refused('too_many_persons')
  return ok({ minutes: visitMinutes(chosen) })
}
