import { openingKeys } from '#lib/opening-defaults/rules.ts'
import type { CitySettings } from '#lib/settings/input.ts'
import { addDays, type Clock, clockOf, dayOf, instantOf } from '#lib/time.ts'

/** 予約のルール: what a city decides about booking, and a counter or a service may decide for itself. */
export const ruleKeys = [
  'bookableFrom',
  'bookableUntil',
  'receptionFrom',
  'receptionUntil',
  'horizonDays',
  'releaseClock',
  'sameDay',
  'leadMinutes',
  'changeCutoffMinutes',
  'cancelCutoffMinutes',
  'cancelledReturnMinutes',
  'holdMinutes',
  'holdExtensions',
  'mostPerAccount',
  'mostPerEmail',
  'limitPeriodDays',
  'fewPercent',
] as const

export type RuleKey = (typeof ruleKeys)[number]

export type RuleValues = Pick<CitySettings, RuleKey>

/** All that the page of the rules decides. */
export const decidedKeys = [...ruleKeys, ...openingKeys] as const

export type DecidedKey = (typeof decidedKeys)[number]

export type CityRules = Pick<CitySettings, DecidedKey>

/** What a counter or a service has for itself; the rest is the city's. */
export type OwnRules = Partial<CityRules>

/** Daily hours in which bookings are taken over the Internet; all day where both are the same. */
export type Reception = { from: Clock; until: Clock }

/** How many visits an account or an address may have: of everything, or only at one counter or for one service. */
export type VisitLimit = {
  account: number
  email: number
  days: number
  counterId: string | null
  serviceId: string | null
}

/** The rules for a visit. A limit counts what it was made for, and the hours of each service hold. */
export type BookingRules = RuleValues & { receptions: Reception[]; limits: VisitLimit[] }

export type RuleOrigin = 'city' | 'counter' | 'service'

/** Everything that has a say in the rules of a visit: the city, its counter, and each of its services. */
export type RuleSources = {
  city: RuleValues
  counter: { id: string; own: OwnRules }
  services: readonly { id: string; own: OwnRules }[]
}

/**
 * The rules for a visit: a service over its counter over the city; of several services the strictest, so that nobody
 * books with a second service what the first would refuse.
 */
export function effectiveRules({ city, counter, services }: RuleSources): BookingRules {
  const atCounter = { ...city, ...counter.own }
  const each = services.length > 0 ? services : [{ id: null, own: {} }]
  const perService = each.map(({ own }): RuleValues => ({ ...atCounter, ...own }))
  const values = perService.reduce((one, other) => stricterOf(one, other))
  return {
    ...values,
    receptions: unique(perService.map(({ receptionFrom: from, receptionUntil: until }) => ({ from, until }))),
    limits: unique(each.flatMap((service) => limitsOf({ city, counter, service }, values.limitPeriodDays))),
  }
}

/** Who decided a rule where at most one service has a say, for the screens of staff. */
export function originOf(key: RuleKey, counter: OwnRules, service: OwnRules): RuleOrigin {
  if (service[key] !== undefined) return 'service'
  return counter[key] === undefined ? 'city' : 'counter'
}

type Stricter = { [Key in RuleKey]: (one: RuleValues[Key], other: RuleValues[Key]) => RuleValues[Key] }

const most = (one: number, other: number) => Math.max(one, other)
const least = (one: number, other: number) => Math.min(one, other)
const later = <Text extends string>(one: Text, other: Text) => (one > other ? one : other)

/** 0 is no limit. */
const fewest = (one: number, other: number) => (one === 0 || other === 0 ? one + other : least(one, other))

/** `yes` is until midnight, `no` is from midnight on. */
const sooner = (one: string, other: string) => (endOfToday(one) < endOfToday(other) ? one : other)
const endOfToday = (sameDay: string): string => ({ yes: '24:00', no: '00:00' })[sameDay] ?? sameDay

const moments = (choose: (...each: number[]) => number) => (one: string | null, other: string | null) => {
  if (one === null || other === null) return one ?? other
  return Date.parse(one) === choose(Date.parse(one), Date.parse(other)) ? one : other
}

const stricter: Stricter = {
  bookableFrom: moments(Math.max),
  bookableUntil: moments(Math.min),
  // Hours that differ are kept side by side in `receptions`; these two are for what shows a single pair.
  receptionFrom: later,
  receptionUntil: (one, other) => (closing(one) < closing(other) ? one : other),
  horizonDays: least,
  releaseClock: later,
  sameDay: sooner,
  leadMinutes: most,
  changeCutoffMinutes: most,
  cancelCutoffMinutes: most,
  cancelledReturnMinutes: most,
  holdMinutes: least,
  holdExtensions: least,
  mostPerAccount: fewest,
  mostPerEmail: fewest,
  limitPeriodDays: most,
  fewPercent: most,
}

const closing = (until: Clock): string => (until === '00:00' ? '24:00' : until)

const stricterOf = (one: RuleValues, other: RuleValues): RuleValues =>
  Object.fromEntries(
    ruleKeys.map((key) => [key, (stricter[key] as (...pair: unknown[]) => unknown)(one[key], other[key])]),
  ) as RuleValues

type OneService = Omit<RuleSources, 'services'> & { service: { id: string | null; own: OwnRules } }

/** A limit of the service's own counts visits for it alone, one of the counter's own visits there, the city's all. */
function limitsOf({ city, counter, service }: OneService, days: number): VisitLimit[] {
  const scopeOf = (key: 'mostPerAccount' | 'mostPerEmail') => {
    if (service.own[key] !== undefined) return { counterId: null, serviceId: service.id }
    return { counterId: counter.own[key] === undefined ? null : counter.id, serviceId: null }
  }
  const { mostPerAccount, mostPerEmail } = { ...city, ...counter.own, ...service.own }
  return [
    { account: mostPerAccount, email: 0, days, ...scopeOf('mostPerAccount') },
    { account: 0, email: mostPerEmail, days, ...scopeOf('mostPerEmail') },
  ].filter(({ account, email }) => account + email > 0)
}

const unique = <Each>(list: readonly Each[]): Each[] => [
  ...new Map(list.map((each) => [JSON.stringify(each), each])).values(),
]

export type BookableWindow = { from: Date; until: Date }

type WindowRules = Pick<RuleValues, 'leadMinutes' | 'horizonDays' | 'releaseClock' | 'sameDay'>

/**
 * Which starts can be booked now: not sooner than the lead time, today only as long as the same-day rule lets, and
 * before `until`, the midnight after the last released day. A further day is released each day at the release clock.
 */
export function bookableWindow(rules: WindowRules, now: Date): BookableWindow {
  const isReleased = clockOf(now) >= rules.releaseClock
  const lastDay = addDays(dayOf(now), isReleased ? rules.horizonDays : rules.horizonDays - 1)
  const soonest = new Date(now.getTime() + rules.leadMinutes * 60_000)
  const tomorrow = instantOf(addDays(dayOf(now), 1), '00:00')
  const from = clockOf(now) < endOfToday(rules.sameDay) || soonest > tomorrow ? soonest : tomorrow
  return { from, until: instantOf(addDays(lastDay, 1), '00:00') }
}

/** Why nobody books at this moment, whatever the time of the visit. */
export type PauseRefusal = 'not_yet_taken' | 'no_longer_taken' | 'reception_closed'

/** 予約の受付期間: bookings are taken from one moment to another, if the city says so. */
export function periodRefusal(
  { bookableFrom, bookableUntil }: Pick<RuleValues, 'bookableFrom' | 'bookableUntil'>,
  now: Date,
): Exclude<PauseRefusal, 'reception_closed'> | null {
  if (bookableFrom !== null && now < new Date(bookableFrom)) return 'not_yet_taken'
  return bookableUntil !== null && now >= new Date(bookableUntil) ? 'no_longer_taken' : null
}

/** Whether bookings are taken at this hour; hours may run over midnight. */
export function isReceiving({ from, until }: Reception, now: Date): boolean {
  const clock = clockOf(now)
  if (from === until) return true
  return from < until ? from <= clock && clock < until : from <= clock || clock < until
}

/** What keeps everybody from booking now: the period of the city, or the hour of the day. */
export function pauseOf(
  rules: Pick<BookingRules, 'bookableFrom' | 'bookableUntil' | 'receptions'>,
  now: Date,
): { reason: PauseRefusal; moment: Date | null; hours: Reception } | null {
  const closed = rules.receptions.find((each) => !isReceiving(each, now))
  const hours = closed ?? { from: '00:00', until: '00:00' }
  const reason = periodRefusal(rules, now)
  if (!reason) return closed ? { reason: 'reception_closed', moment: null, hours } : null
  const moment = reason === 'not_yet_taken' ? rules.bookableFrom : rules.bookableUntil
  return { reason, moment: moment === null ? null : new Date(moment), hours }
}

/** Why a time cannot be chosen, or not yet. */
export type StartRefusal = PauseRefusal | 'slot_closed' | 'no_more_today' | 'not_released'

/** Why a visit cannot be booked for this time now, or null when the rules let it. */
export function startRefusal(rules: BookingRules, startsAt: Date, now: Date): StartRefusal | null {
  const pause = pauseOf(rules, now)
  if (pause) return pause.reason
  const { from, until } = bookableWindow(rules, now)
  if (startsAt >= until) return 'not_released'
  if (startsAt >= from) return null
  const isToday = dayOf(startsAt) === dayOf(now) && startsAt > now
  return isToday && clockOf(now) >= endOfToday(rules.sameDay) ? 'no_more_today' : 'slot_closed'
}

/** What is over is over, also for who may go past the hours and days in which bookings are taken. */
export const overRefusal = (startsAt: Date, now: Date): 'slot_closed' | null =>
  startsAt <= now ? 'slot_closed' : null

/** What can be booked past those hours and days: from this moment to the last day of the calendar. */
export const unboundWindow = (
  { horizonDays }: Pick<WindowRules, 'horizonDays'>,
  now: Date,
): BookableWindow => ({
  from: now,
  until: instantOf(addDays(dayOf(now), horizonDays + 1), '00:00'),
})

/** Who a set of rules is for, as the screens of staff show it: a column of their table. */
export type RuleColumn = { kind: 'city' } | { kind: 'counter' | 'service'; id: string }

/** What a column decides. Its lanes a counter has with its address, and a service has minutes and no slots. */
export function keysOf({ kind }: Pick<RuleColumn, 'kind'>): readonly DecidedKey[] {
  if (kind === 'service') return ruleKeys
  return kind === 'city' ? decidedKeys : decidedKeys.filter((key) => key !== 'lanes')
}

export type SaveRulesRefusal = 'changed_meanwhile'

/** How many further days can be booked under other rules than before; less than none when it becomes fewer. */
export function furtherDays(before: WindowRules, after: WindowRules, now: Date): number {
  const [was, is] = [bookableWindow(before, now).until, bookableWindow(after, now).until]
  return Math.round((is.getTime() - was.getTime()) / (24 * 3_600_000))
}
