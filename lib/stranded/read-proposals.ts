import { publicCounters } from '#lib/counters/queries.ts'
import { servicesOf } from '#lib/reservations/rules.ts'
import { publicServices } from '#lib/services/queries.ts'
import { visitMinutes } from '#lib/services/rules.ts'
import { availability } from '#lib/slots/queries.ts'
import { laneSlots } from '#lib/slots/read-lanes.ts'
import { addDays, type Day, dayOf } from '#lib/time.ts'
import { generateProposals } from './generate-proposals.ts'
import type { Stranded } from './read-stranded.ts'
import type { Proposal, Start } from './rules.ts'

/** How far around the lost times other ones are looked for. */
const DAYS_BEFORE = 14
const DAYS_AFTER = 35

/**
 * The nearest times for people who are stranded, at the counters that take all they come for, open to booking by every
 * rule of the city. Two people are not offered the same place.
 */
export async function readProposals(people: readonly Stranded[], now: Date): Promise<Map<string, Proposal>> {
  if (people.length === 0) return new Map()
  const days = people.map(({ startsAt }) => dayOf(startsAt)).sort()
  const [first, last, today] = [days[0] ?? '', days.at(-1) ?? '', dayOf(now)]
  const from = addDays(first, -DAYS_BEFORE) > today ? addDays(first, -DAYS_BEFORE) : today
  const until = addDays(last, DAYS_AFTER)
  const counters = await publicCounters()
  const wishes = await Promise.all(people.map((person) => wishOf(person, { from, until }, now)))
  const slots = await laneSlots(
    counters.map(({ id }) => id),
    from,
    until,
    now,
  )
  return generateProposals(wishes, slots)
}

async function wishOf(person: Stranded, span: { from: Day; until: Day }, now: Date) {
  const [counters, services] = await Promise.all([publicCounters(), publicServices()])
  const serviceIds = servicesOf(person.visitors)
  const chosen = serviceIds.flatMap((id) => services.find((service) => service.id === id) ?? [])
  const minutes = visitMinutes(chosen)
  const isOffered = chosen.length === serviceIds.length
  const counterIds = counters
    .filter((counter) => isOffered && serviceIds.every((id) => counter.serviceIds.includes(id)))
    .map(({ id }) => id)
  const question = { counterIds, serviceIds, minutes, ...span }
  return { ...person, minutes, starts: startsIn(await availability(question, now), now) }
}

type Offered = Awaited<ReturnType<typeof availability>>

/** People who come for the same ask the same question, and its answer is read once. */
const known = new WeakMap<Offered, Start[]>()

function startsIn(offered: Offered, now: Date): Start[] {
  const starts =
    known.get(offered) ??
    offered.flatMap(({ counterId, slots }) =>
      slots
        .filter(({ state, startsAt }) => (state === 'open' || state === 'few') && startsAt > now)
        .map(({ startsAt, endsAt }) => ({ counterId, startsAt, endsAt })),
    )
  known.set(offered, starts)
  return starts
}
