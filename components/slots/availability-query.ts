import { addressReader, oneOf, type SearchParams } from '#components/slots/address-reader.ts'
import {
  type CalendarLimits,
  type CalendarNote,
  type CalendarQuery,
  calendarParams,
  readCalendarQuery,
} from '#components/slots/calendar-query.ts'
import { type PartyNote, readParty } from '#components/slots/party-query.ts'
import type { Counter } from '#lib/counters/queries.ts'
import type { Service } from '#lib/services/queries.ts'
import type { Day } from '#lib/time.ts'

/** What somebody wants to book and which part of the calendar they look at, as it stands in the address. */
export type AvailabilityQuery = CalendarQuery & {
  /** One for each person, in order. */
  services: Service[]
  /** Whether each person's service is chosen apart. */
  isEach: boolean
  /** Asks for the first free time over all counters. */
  isFirst: boolean
}

type Offer = { services: readonly Service[]; counters: readonly Counter[]; from: Day; until: Day }

export type AvailabilityNote = CalendarNote | PartyNote | 'no_counter'

/** Which counters and services the calendar is about, before it is known how far it reaches: a chosen counter alone. */
export function wishIn(params: SearchParams, { services, counters }: Pick<Offer, 'services' | 'counters'>) {
  const serviceIds = readParty(params, services)?.services.map(({ id }) => id) ?? []
  const counterIds = takersOf(serviceIds, counters).map(({ id }) => id)
  const chosen = addressReader(params).take('counter', oneOf(counterIds), null)
  return { serviceIds, counterIds: chosen ? [chosen] : counterIds }
}

const takersOf = (serviceIds: readonly string[], counters: readonly Counter[]): Counter[] =>
  counters.filter((counter) => serviceIds.every((id) => counter.serviceIds.includes(id)))

/** Reads it from the address, with the counters that take all of it; null only where the city offers nothing. */
export function readAvailabilityQuery(
  params: SearchParams,
  { services, counters, from, until }: Offer,
): { query: AvailabilityQuery; counters: Counter[]; notes: AvailabilityNote[] } | null {
  const party = readParty(params, services)
  if (!party) return null
  const reader = addressReader(params)
  const isFirst = reader.take('first', oneOf(['1']), null) !== null

  const offering = takersOf(
    party.services.map(({ id }) => id),
    counters,
  )
  const limits: CalendarLimits = { counterIds: offering.map(({ id }) => id), from, until }
  const calendar = readCalendarQuery(params, limits)
  return {
    query: { ...calendar.query, services: party.services, isEach: party.isEach, isFirst },
    counters: offering,
    notes: [
      ...new Set<AvailabilityNote>([
        ...(reader.isGarbled() ? (['garbled'] as const) : []),
        ...party.notes,
        ...(offering.length > 0 ? calendar.notes : (['no_counter'] as const)),
      ]),
    ],
  }
}

/** The address of the page with a query, from the page itself; `kept` is what else the address says. */
export function availabilityParams(
  { services, isEach, isFirst, ...calendar }: AvailabilityQuery,
  kept?: URLSearchParams,
): string {
  const [first] = services
  const params = new URLSearchParams(
    isEach
      ? services.map(({ id }) => ['service', id])
      : [
          ['service', first?.id ?? ''],
          ['persons', String(services.length)],
        ],
  )
  if (isEach && services.length === 1) params.set('each', '1')
  if (isFirst) params.set('first', '1')
  for (const [name, value] of isFirst ? [] : calendarParams(calendar)) params.set(name, value)
  for (const [name, value] of kept ?? []) params.set(name, value)
  return `?${params}`
}
