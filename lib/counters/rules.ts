import type { YearSpan } from '#lib/calendar.ts'
import type { Locale, LocalizedText } from '#lib/locales.ts'
import { cityText } from '#lib/passages.ts'
import type { Clock, Day } from '#lib/time.ts'

/** バリアフリー: what a counter has for those who need it. */
export const accessFacts = [
  'step_free',
  'lift',
  'accessible_toilet',
  'accessible_parking',
  'wheelchair_loan',
  'hearing_loop',
  'writing_board',
  'sign_language',
  'nursing_room',
  'children_corner',
] as const

export type AccessFact = (typeof accessFacts)[number]

/** The name of a counter where there is little room: the whole one in languages that have no short one. */
export const shortNameOf = (
  { name, shortName }: { name: LocalizedText; shortName: LocalizedText },
  locale: Locale,
): string => cityText(shortName[locale] ? shortName : name, locale)

/** 開設時間 as residents read it: no lanes, only when the doors are open. */
export type OpeningHours = {
  /** 0 = Sunday … 6 = Saturday. */
  weekdays: number[]
  /** Only the first, second … of these weekdays in a month; each of them where null. */
  weeksOfMonth: number[] | null
  /** Only between these days of each year, `01-01` to `03-31`. */
  season: YearSpan | null
  opens: Clock
  closes: Clock
  validFrom: Day
  validUntil: Day | null
  opensOnHolidays: boolean
}

type Span = { opens: Clock; closes: Clock }

/** Weekdays that open alike; `from` and `until` are there only where the hours begin later or end. */
export type WeeklyHours = {
  weekdays: number[]
  weeksOfMonth: number[] | null
  season: YearSpan | null
  spans: Span[]
  from: Day | null
  until: Day | null
}

/**
 * The hours of a counter from a day on, as a sign at the door would say them: seasons in order, weekdays that open
 * alike together (beginning on Monday), spans that touch as one. What has ended is left out. What holds only in some
 * weeks of a month or in a part of each year stands for itself.
 */
export function weeklyHours(hours: readonly OpeningHours[], today: Day): WeeklyHours[] {
  const current = hours.filter(({ validUntil }) => validUntil === null || validUntil >= today)
  const seasons = Map.groupBy(current, ({ validFrom, validUntil, season, weeksOfMonth }) =>
    JSON.stringify([validFrom > today ? validFrom : null, validUntil, season, weeksOfMonth]),
  )
  return [...seasons].flatMap(([key, group]) => {
    const [from, until, season, weeksOfMonth] = JSON.parse(key) as Common
    return weekdaysAlike(group).map((week) => ({ ...week, from, until, season, weeksOfMonth }))
  })
}

type Common = [Day | null, Day | null, YearSpan | null, number[] | null]

/** The pauses between the spans of a day. */
export const pausesOf = (spans: readonly Span[]): Span[] =>
  spans.slice(1).map(({ opens }, index) => ({ opens: spans[index]?.closes ?? opens, closes: opens }))

function weekdaysAlike(season: OpeningHours[]): { weekdays: number[]; spans: Span[] }[] {
  const days = MONDAY_FIRST.map((weekday) => ({
    weekday,
    spans: joined(season.filter(({ weekdays }) => weekdays.includes(weekday))),
  })).filter(({ spans }) => spans.length > 0)
  return [...Map.groupBy(days, ({ spans }) => JSON.stringify(spans)).values()].map((alike) => ({
    weekdays: alike.map(({ weekday }) => weekday),
    spans: alike[0]?.spans ?? [],
  }))
}

const MONDAY_FIRST = [1, 2, 3, 4, 5, 6, 0]

/** Spans of a day that touch or overlap are one to somebody at the door: fewer lanes at noon are no pause. */
function joined(spans: Span[]): Span[] {
  const whole: Span[] = []
  for (const { opens, closes } of spans.toSorted((one, other) => one.opens.localeCompare(other.opens))) {
    const last = whole.at(-1)
    if (last && opens <= last.closes) last.closes = closes > last.closes ? closes : last.closes
    else whole.push({ opens, closes })
  }
  return whole
}

/** What saving a counter means for people who have a reservation, said before it is saved. */
export type CounterEffect =
  | { kind: 'closed'; count: number }
  | { kind: 'service_dropped'; serviceId: string; count: number }

type Taking = { isPublic: boolean; serviceIds: readonly string[] }

/** The persons who have booked and are still to come, by counter and by what they come for. */
export type Ahead = readonly { serviceId: string; counterId: string; count: number }[]

/** A counter that closes to the public or drops a service keeps the visits that are booked; nobody moves them. */
export function counterEffects(before: Taking, after: Taking, ahead: Ahead): CounterEffect[] {
  const total = ahead.reduce((sum, { count }) => sum + count, 0)
  const isClosed = before.isPublic && !after.isPublic && total > 0
  const dropped = ahead.filter(
    ({ serviceId }) => before.serviceIds.includes(serviceId) && !after.serviceIds.includes(serviceId),
  )
  return [
    ...(isClosed ? [{ kind: 'closed' as const, count: total }] : []),
    ...dropped.map(({ serviceId, count }) => ({ kind: 'service_dropped' as const, serviceId, count })),
  ]
}

/** An id that a new thing may have: the words of its English name, else its kind and a number. */
export function proposedId(kind: string, english: string | undefined, taken: readonly string[]): string {
  const words = (english ?? '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 30)
  const base = words || kind
  const candidates = [base, ...Array.from({ length: taken.length + 1 }, (_, index) => `${base}-${index + 2}`)]
  return candidates.find((id) => !taken.includes(id)) ?? base
}
