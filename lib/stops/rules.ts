import type { Locale } from '#lib/locales.ts'
import { isRunning, type NationalPattern } from '#lib/national/rules.ts'
import { addDays, dayOf, instantOf } from '#lib/time.ts'

/** Why nobody books for a while: the systems of the country stand still, or the office closes a counter. */
export const stopKinds = ['national', 'counter'] as const

export type StopKind = (typeof stopKinds)[number]

/** A stop that has not been lifted: at one counter or all, for some services or all, until a moment or until lifted. */
export type Stop = {
  kind: StopKind
  counterId: string | null
  /** All of them where null. */
  serviceIds: readonly string[] | null
  startsAt: Date
  endsAt: Date | null
}

/** All that keeps visits from being booked whatever places are free. */
export type Stops = {
  stops: readonly Stop[]
  /** The services that need the country's systems, and when these run. */
  national: { serviceIds: readonly string[]; pattern: NationalPattern }
}

export type StopRefusal = 'national_stop' | 'counter_stop'

type Visit = { counterId: string; serviceIds: readonly string[]; startsAt: Date; endsAt: Date }

/**
 * Why a visit cannot be booked although places are free, or null. The same as `stop_refusal` in the migrations, which
 * has the last word inside the booking; this one is for what is shown, and for the regular calendar.
 */
export function stopRefusal(visit: Visit, { stops, national }: Stops): StopRefusal | null {
  const stopped = stops.filter((stop) => touches(stop, visit)).map(({ kind }) => kind)
  if (stopped.includes('counter')) return 'counter_stop'
  const isNational = visit.serviceIds.some((id) => national.serviceIds.includes(id))
  const isResting = isNational && !isRunning(national.pattern, visit.startsAt, visit.endsAt)
  return isResting || stopped.includes('national') ? 'national_stop' : null
}

const touches = (stop: Stop, visit: Visit): boolean =>
  stop.startsAt < visit.endsAt &&
  (stop.endsAt === null || stop.endsAt > visit.startsAt) &&
  (stop.counterId === null || stop.counterId === visit.counterId) &&
  (stop.serviceIds === null || visit.serviceIds.some((id) => stop.serviceIds?.includes(id)))

type Place = { counterId: string; startsAt: Date; endsAt: Date; isFree: boolean }

/** Places as they can be booked while the stops of these hold: nothing is free where one closes a counter for all services. */
export function withStops<Kept extends Place>(
  places: readonly Kept[],
  stops: readonly (Stop & { serviceIds: readonly string[] })[],
): (Kept & { isStopped: boolean })[] {
  const whole = stops
    .filter(({ kind, serviceIds }) => kind === 'counter' && serviceIds.length === 0)
    .map((stop) => ({ ...stop, serviceIds: null }))
  return places.map((place) => {
    const isStopped = place.isFree && whole.some((stop) => touches(stop, { ...place, serviceIds: [] }))
    return { ...place, isStopped, isFree: place.isFree && !isStopped }
  })
}

/** How long a counter closes: to the end of today, until a time of today, up to a day, or until somebody lifts it. */
export const stopLengths = ['today', 'clock', 'days', 'lifted'] as const

export type StopLength = (typeof stopLengths)[number]

/** Where it stands in the list: `all` for every counter or every service. */
export const ALL = 'all'

export type StopSpan = { length: StopLength; clock?: string | undefined; lastDay?: string | undefined }

/** When a stop that begins now ends by itself; null until somebody lifts it. */
export function endOfStop({ length, clock = '', lastDay = '' }: StopSpan, now: Date): Date | null {
  const today = dayOf(now)
  if (length === 'lifted') return null
  if (length === 'clock') return instantOf(today, clock)
  return instantOf(addDays(length === 'days' ? lastDay : today, 1), '00:00')
}

type Row = { startsAt: Date; endsAt: Date | null; liftedAt: Date | null }

/** Where a stop stands: announced, running, over by itself, or lifted. */
export function stopState(stop: Row, now: Date): 'announced' | 'running' | 'over' | 'lifted' {
  if (stop.liftedAt) return 'lifted'
  if (stop.endsAt && stop.endsAt <= now) return 'over'
  return stop.startsAt <= now ? 'running' : 'announced'
}

/** By what the list of those that are over can stand. */
export const pastOrders = ['newest', 'oldest', 'counter'] as const

export type PastOrder = (typeof pastOrders)[number]

/** The list as it is asked for by its address. */
export function pastPath({ q, order, page }: { q: string; order: PastOrder; page: number }) {
  const params = new URLSearchParams({
    q,
    order: order === 'newest' ? '' : order,
    page: page === 1 ? '' : `${page}`,
  })
  for (const [name, value] of [...params]) if (value === '') params.delete(name)
  return `/staff/stops${params.size > 0 ? `?${params}` : ''}#past` as '/staff/stops'
}

/** How many visits of a language are told by mail, by phone, or by nothing that the city knows. */
export type Told = { locale: Locale; reach: 'mail' | 'none' | 'phone'; count: number }

/** How many there are, by language with the most first, and by what they are reached. */
export function toldCounts(told: readonly Told[]) {
  const sum = (rows: readonly Told[]) => rows.reduce((total, { count }) => total + count, 0)
  const by = (reach: Told['reach']) => sum(told.filter((row) => row.reach === reach))
  const locales = [...Map.groupBy(told, ({ locale }) => locale)].map(([locale, rows]) => ({
    locale,
    count: sum(rows),
  }))
  return {
    count: sum(told),
    locales: locales.toSorted((one, other) => other.count - one.count),
    mail: by('mail'),
    phone: by('phone'),
    none: by('none'),
  }
}

export type StopActRefusal = 'changed_meanwhile' | 'already_over' | 'not_there'
