import { addressReader, oneOf, type SearchParams } from '#components/slots/address-reader.ts'
import { type Day, isDay, isMonth, monthOf } from '#lib/time.ts'

export const calendarViews = ['calendar', 'list'] as const

/** Which part of the calendar somebody looks at. It stands in the address, so that it can be sent and reloaded. */
export type CalendarQuery = {
  /** One counter, or null for all of them. */
  counter: string | null
  month: string
  day: Day | null
  view: (typeof calendarViews)[number]
}

/** What there is to look at: the counters, and the first and last day that can be booked. */
export type CalendarLimits = { counterIds: readonly string[]; from: Day; until: Day }

export type CalendarNote = 'garbled' | 'out_of_range' | 'counter_not_offered'

/** Reads it from the address; what makes no sense falls back to all counters and the first bookable month, with a note. */
export function readCalendarQuery(
  params: SearchParams,
  { counterIds, from, until }: CalendarLimits,
): { query: CalendarQuery; notes: CalendarNote[] } {
  const reader = addressReader(params)
  const asked = reader.take('counter', (text) => (/^[a-z0-9-]{1,40}$/.test(text) ? text : null), null)
  const wishedDay = reader.take('day', (text) => (isDay(text) ? text : null), null)
  const wishedMonth = reader.take('month', (text) => (isMonth(text) ? text : null), null)
  const view = reader.take('view', oneOf(calendarViews), 'calendar' as const)

  const counter = counterIds.find((id) => id === asked) ?? null
  const day = wishedDay && from <= wishedDay && wishedDay <= until ? wishedDay : null
  const month = within(monthOf(day ?? `${wishedMonth ?? monthOf(from)}-01`), monthOf(from), monthOf(until))
  return {
    query: { counter, month, day, view },
    notes: [
      ...(reader.isGarbled() ? (['garbled'] as const) : []),
      ...((wishedDay && !day) || (!wishedDay && wishedMonth && wishedMonth !== month)
        ? (['out_of_range'] as const)
        : []),
      ...(asked && !counter ? (['counter_not_offered'] as const) : []),
    ],
  }
}

/** The same place in an address again; what is left at its default stays out. */
export function calendarParams({
  counter,
  month,
  day,
  view,
}: CalendarQuery): [name: string, value: string][] {
  return [
    ...(counter ? [['counter', counter] as [string, string]] : []),
    ...(day ? [['day', day] as [string, string]] : [['month', month] as [string, string]]),
    ...(view === 'list' ? [['view', view] as [string, string]] : []),
  ]
}

const within = (month: string, first: string, last: string): string => {
  if (month < first) return first
  return month > last ? last : month
}
