import { publicCounter } from '#lib/counters/queries.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { publicServices } from '#lib/services/queries.ts'
import { visitMinutes } from '#lib/services/rules.ts'
import { citySettings } from '#lib/settings/queries.ts'
import { bookableWindow } from '#lib/slots/rules.ts'

export type OfferRefusal = 'not_offered' | 'too_many_persons' | 'slot_closed'

type Wish = { counterId: string; serviceIds: readonly string[]; startsAt: Date }

/**
 * Checks a wish against what the city offers: the counter is open to the public and takes each service, the party is
 * not too large, and booking for that time is open now. Answers how many minutes the visit takes.
 */
export async function verifyOffer(wish: Wish, now: Date): Promise<Result<{ minutes: number }, OfferRefusal>> {
  const window = bookableWindow(await citySettings(), now)
  if (wish.startsAt < window.from || wish.startsAt >= window.until) return refused('slot_closed')
  return verifyVisit(wish)
}

/** The same without looking at the time: for a place that is already held. */
export async function verifyVisit(
  wish: Omit<Wish, 'startsAt'>,
): Promise<Result<{ minutes: number }, Exclude<OfferRefusal, 'slot_closed'>>> {
  const [counter, services] = await Promise.all([publicCounter(wish.counterId), publicServices()])
  const chosen = wish.serviceIds.flatMap((id) => services.find((service) => service.id === id) ?? [])
  if (!counter || chosen.length < wish.serviceIds.length) return refused('not_offered')
  if (!wish.serviceIds.every((id) => counter.serviceIds.includes(id))) return refused('not_offered')
  if (chosen.some((service) => chosen.length > service.maxPersons)) return refused('too_many_persons')
  return ok({ minutes: visitMinutes(chosen) })
}
