import type { z } from 'zod'
import { publicCounters } from '#lib/counters/queries.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { publicServices, type Service } from '#lib/services/queries.ts'
import { visitMinutes } from '#lib/services/rules.ts'
import { availability, type CounterAvailability } from '#lib/slots/queries.ts'
import { type Day, stampOf } from '#lib/time.ts'
import type { slotItem } from './output.ts'

type Question = {
  /** Every counter when empty. */
  counterIds: readonly string[]
  /** Any place of a slot when absent. */
  serviceId: string | undefined
  persons: number
  from: Day
  until: Day
}

/**
 * The availability of counters as JSON, for everybody. Two months of three counters are some hundred kilobytes, so
 * the text is made once for all who ask the same within a second.
 */
export async function availabilityJson(
  { counterIds, serviceId, persons, from, until }: Question,
  now: Date,
): Promise<Result<Uint8Array<ArrayBuffer>, 'not_offered' | 'too_many_persons'>> {
  const [counters, services] = await Promise.all([publicCounters(), publicServices()])
  const service = services.find(({ id }) => id === serviceId)
  if (serviceId !== undefined && !service) return refused('not_offered')
  if (service && persons > service.maxPersons) return refused('too_many_persons')
  const asked = counters.filter(
    (counter) =>
      (counterIds.length === 0 || counterIds.includes(counter.id)) &&
      (!service || counter.serviceIds.includes(service.id)),
  )
  if (asked.length === 0) return refused('not_offered')
  const question = {
    counterIds: asked.map(({ id }) => id),
    minutes: minutesOf(service, persons),
    from,
    until,
  }
  return ok(jsonOf(await availability(question, now)))
}

/** Without a service one minute is asked for, which every slot has. */
const minutesOf = (service: Service | undefined, persons: number): number =>
  service ? visitMinutes(new Array<Service>(persons).fill(service)) : 1

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
