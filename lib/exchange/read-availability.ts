import type { z } from 'zod'
import { publicCounters } from '#lib/counters/queries.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { publicServices } from '#lib/services/queries.ts'
import { visitMinutes } from '#lib/services/rules.ts'
import { availability, type CounterAvailability } from '#lib/slots/queries.ts'
import { type Day, stampOf } from '#lib/time.ts'
import type { slotItem } from './output.ts'

type Question = {
  /** Every counter when empty. */
  counterIds: readonly string[]
  /** One a person, in order. Any place of a slot when empty. */
  serviceIds: readonly string[]
  from: Day
  until: Day
}

/**
 * The availability of counters as JSON, for everybody. Two months of three counters are some hundred kilobytes, so
 * the text is made once for all who ask the same within a second.
 */
export async function availabilityJson(
  { counterIds, serviceIds, from, until }: Question,
  now: Date,
): Promise<Result<Uint8Array<ArrayBuffer>, 'not_offered' | 'too_many_persons'>> {
  const [counters, services] = await Promise.all([publicCounters(), publicServices()])
  const chosen = serviceIds.flatMap((id) => services.find((service) => service.id === id) ?? [])
  if (chosen.length < serviceIds.length) return refused('not_offered')
  if (chosen.some(({ maxPersons }) => chosen.length > maxPersons)) return refused('too_many_persons')
  const asked = counters.filter(
    (counter) =>
      (counterIds.length === 0 || counterIds.includes(counter.id)) &&
      serviceIds.every((id) => counter.serviceIds.includes(id)),
  )
  if (asked.length === 0) return refused('not_offered')
  const question = {
    counterIds: asked.map(({ id }) => id),
    // Without a service one minute is asked for, which every slot has.
    minutes: visitMinutes(chosen) || 1,
    serviceIds,
    from,
    until,
  }
  return ok(jsonOf(await availability(question, now)))
}

const texts = new WeakMap<object, Uint8Array<ArrayBuffer>>()

function jsonOf(answer: readonly CounterAvailability[]): Uint8Array<ArrayBuffer> {
  const known = texts.get(answer)
  if (known) return known
  const text = new TextEncoder().encode(JSON.stringify({ items: answer.flatMap(slotItems) }))
  texts.set(answer, text)
  return text
}

const slotItems = ({ counterId, slots }: CounterAvailability): z.infer<typeof slotItem>[] =>
  slots.map(({ startsAt, endsAt, state, free }) => ({
    counter: counterId,
    startsAt: stampOf(startsAt),
    endsAt: stampOf(endsAt),
    state,
    free,
  }))
