import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import type { WantedChange } from '#db/schema/changes.ts'
import { addDays, type Day, daysBetween } from '#lib/time.ts'

/** Calendars and changes of them as a city might enter them, for property tests. */

const FIRST: Day = '2026-11-24'
const day = fc.constantFrom(...daysBetween(FIRST, addDays(FIRST, 16)))
const period = fc
  .tuple(day, fc.nat(6))
  .map(([firstDay, length]) => ({ firstDay, lastDay: addDays(firstDay, length) }))
const hours = fc
  .tuple(fc.constantFrom('08:00', '09:00', '09:10', '10:00'), fc.constantFrom('10:30', '11:00', '12:00'))
  .map(([opens, closes]) => ({ opens, closes }))
const shares = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.nat(1), fc.nat(1), fc.nat(1))
  .map(([lanes, webLanes, phoneLanes, walkInLanes]) => ({
    lanes: Math.max(lanes, webLanes + phoneLanes + walkInLanes),
    webLanes,
    phoneLanes,
    walkInLanes,
  }))
const weekdays = fc.subarray([1, 2, 3, 4, 5, 6], { minLength: 2 })
const counterId = fc.constantFrom('annex', 'hall')
const anyCounter = fc.option(counterId)
const span = fc
  .tuple(hours, shares, fc.constantFrom(10, 15, 20, 30))
  .map(([times, of, slotMinutes]) => ({ ...times, ...of, slotMinutes }))
const season = fc.option(fc.constantFrom(['11-01', '11-30'], ['12-01', '01-31'], ['01-01', '12-31']))
const reason = { ja: '理由' }

/** A row of `opening_rules`. */
export const aRule = fc
  .tuple(counterId, span, weekdays, fc.option(fc.subarray([1, 2, 3, 4, 5])), season, fc.boolean())
  .map(([counter, times, on, weeksOfMonth, yearly, opensOnHolidays]) => ({
    id: randomUUID() as string,
    counterId: counter,
    ...times,
    weekdays: on,
    weeksOfMonth,
    seasonFrom: yearly?.[0] ?? null,
    seasonUntil: yearly?.[1] ?? null,
    validFrom: '2026-01-01',
    validUntil: null,
    opensOnHolidays,
  }))

export type Rule = typeof aRule extends fc.Arbitrary<infer Row> ? Row : never

/** What is done to the rules that are there, and to the days besides. */
export type Step = { remove?: number; replace?: [number, Rule]; add?: WantedChange }

const added = (
  thing: WantedChange['thing'],
  row: fc.Arbitrary<Record<string, unknown>>,
): fc.Arbitrary<Step> =>
  row.map((after) => {
    const id: string = randomUUID()
    return { add: { thing, thingId: id, before: null, after: { id, ...after } } }
  })

const none = { lanes: 0, webLanes: 0, phoneLanes: 0, walkInLanes: 0 }

export const aStep: fc.Arbitrary<Step> = fc.oneof(
  fc.nat(2).map((remove) => ({ remove })),
  fc.tuple(fc.nat(2), aRule).map((replace) => ({ replace })),
  aRule.map((after) => ({
    add: { thing: 'opening_rule' as const, thingId: after.id, before: null, after },
  })),
  added(
    'closure',
    fc.tuple(anyCounter, period).map(([counter, days]) => ({ counterId: counter, ...days, reason })),
  ),
  added(
    'exclusion',
    fc
      .tuple(anyCounter, period, hours, fc.option(weekdays))
      .map(([counter, days, times, on]) => ({ counterId: counter, ...days, ...times, weekdays: on, reason })),
  ),
  added(
    'special_opening',
    fc
      .tuple(counterId, period, span)
      .map(([counter, days, times]) => ({ counterId: counter, ...days, ...times, weekdays: null, reason })),
  ),
  added(
    'capacity_change',
    fc
      .tuple(anyCounter, period, hours, fc.option(shares), fc.option(weekdays))
      .map(([counter, days, times, of, on]) => ({
        counterId: counter,
        ...days,
        ...times,
        ...(of ?? none),
        weekdays: on,
        reason,
      })),
  ),
  day.map((on) => ({
    add: {
      thing: 'holiday_change' as const,
      thingId: on,
      before: null,
      after: { day: on, name: { ja: '休日' }, isHoliday: true },
    },
  })),
  fc.constant({
    add: {
      thing: 'setting' as const,
      thingId: 'yearEnd',
      before: null,
      after: { key: 'yearEnd', value: { from: '12-01', until: '12-03' } },
    },
  }),
)
