import type { Span } from '#lib/spans.ts'
import { addDays, addMonths, type Day, firstOfMonth, lastOfMonth, monthOf } from '#lib/time.ts'

/** What the list of found visits can stand by. */
export const visitColumns = [
  'starts_at',
  'number',
  'status',
  'name',
  'counter',
  'service',
  'language',
  'channel',
  'received_at',
  'needs',
] as const

export type VisitColumn = (typeof visitColumns)[number]

export const visitsPerPage = 50

/** As many are counted; of more the page says that there are more. */
export const MOST_COUNTED = 1000
export const FEWER_COUNTED = 200

/** As many are saved at once, from the first of the list on; paper takes fewer (`lib/table.ts`). */
export const MOST_EXPORTED = 5000

/** What may say who somebody is: in an address only sealed, and in no saved search. */
export const personFields = ['number', 'resident', 'name', 'kana', 'phone', 'birthday'] as const

export type PersonField = (typeof personFields)[number]

/** What else visits are searched by, as addresses and saved searches say it. */
export const otherFields = [
  'period',
  'from',
  'until',
  'earliest',
  'latest',
  'receivedFrom',
  'receivedUntil',
  'counter',
  'service',
  'status',
  'language',
  'channel',
  'need',
  'noted',
] as const

/** From when to when: the visits, the times of day, their receipt. */
export const visitSpans = [
  ['from', 'until'],
  ['earliest', 'latest'],
  ['receivedFrom', 'receivedUntil'],
] as const satisfies Span<OtherField>[]

export type OtherField = (typeof otherFields)[number]

export type SearchField = PersonField | OtherField

/** What a saved search keeps: what is asked for, and by what the list stands. */
export const savedFields = [...otherFields, 'sort', 'order'] as const

export type SavedField = (typeof savedFields)[number]

/** The days of who has asked for nothing yet. */
export const usualPeriod = 'next_7_days'

/** 期間: days of visits that keep their meaning in a saved search. */
export const periods = [
  'today',
  'tomorrow',
  'next_7_days',
  'last_7_days',
  'this_month',
  'last_month',
] as const

export type Period = (typeof periods)[number]

/** The first and the last day of a period, seen from a day. */
export function daysOfPeriod(period: Period, today: Day): [first: Day, last: Day] {
  const [month, before] = [monthOf(today), addMonths(monthOf(today), -1)]
  const days: Record<Period, [Day, Day]> = {
    today: [today, today],
    tomorrow: [addDays(today, 1), addDays(today, 1)],
    next_7_days: [today, addDays(today, 6)],
    last_7_days: [addDays(today, -6), today],
    this_month: [firstOfMonth(month), lastOfMonth(month)],
    last_month: [firstOfMonth(before), lastOfMonth(before)],
  }
  return days[period]
}

export const savedNameLength = 40
export const MOST_SAVED = 30
