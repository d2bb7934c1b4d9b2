import { addressReader, oneOf, type SearchParams } from '#components/slots/address-reader.ts'
import {
  type CalendarLimits,
  type CalendarNote,
  type CalendarQuery,
  calendarParams,
  readCalendarQuery,
} from '#components/slots/calendar-query.ts'
import type { Counter } from '#lib/counters/queries.ts'
import type { Service } from '#lib/services/queries.ts'
import type { Day } from '#lib/time.ts'

/** What somebody wants to book and which part of the calendar they look at, as it stands in the address. */
export type AvailabilityQuery = CalendarQuery & {
  service: Service
  persons: number
  /** Asks for the first free time over all counters. */
  isFirst: boolean
}

type Offer = { services: readonly Service[]; counters: readonly Counter[]; from: Day; until: Day }

export type AvailabilityNote = CalendarNote | 'persons_limited'

/** Reads it from the address; null only where the city offers nothing. */
export function readAvailabilityQuery(
  params: SearchParams,
  { services, counters, from, until }: Offer,
): { query: AvailabilityQuery; counters: Counter[]; notes: AvailabilityNote[] } | null {
  const reader = addressReader(params)
  const service = reader.take('service', (id) => services.find((one) => one.id === id) ?? null, services[0])
  if (!service) return null
  const wished = reader.take('persons', readPersons, 1)
  const isFirst = reader.take('first', oneOf(['1']), null) !== null
  const persons = Math.min(wished, service.maxPersons)

  const offering = counters.filter(({ serviceIds }) => serviceIds.includes(service.id))
  const limits: CalendarLimits = { counterIds: offering.map(({ id }) => id), from, until }
  const calendar = readCalendarQuery(params, limits)
  return {
    query: { ...calendar.query, service, persons, isFirst },
    counters: offering,
    notes: [
      ...new Set<AvailabilityNote>([
        ...(reader.isGarbled() ? (['garbled'] as const) : []),
        ...calendar.notes,
        ...(wished > persons ? (['persons_limited'] as const) : []),
      ]),
    ],
  }
}

/** The address of the page with a query, from the page itself. */
export function availabilityParams({ service, persons, isFirst, ...calendar }: AvailabilityQuery): string {
  const params = new URLSearchParams([
    ['service', service.id],
    ['persons', String(persons)],
  ])
  if (isFirst) params.set('first', '1')
  for (const [name, value] of isFirst ? [] : calendarParams(calendar)) params.set(name, value)
  return `?${params}`
}

const readPersons = (text: string): number | null => (/^[1-9]\d?$/.test(text) ? Number(text) : null)
