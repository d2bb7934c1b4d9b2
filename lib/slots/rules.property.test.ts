import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type CounterCalendar, isInSeason, kindOfDay, sharesAt, spansOf } from '#lib/calendar.ts'
import { addDays, clockOf, type Day, daysBetween, instantOf, weekdayOf } from '#lib/time.ts'
import { type PlannedSlot, plannedSlots } from './rules.ts'

const FIRST: Day = '2026-12-14'
const LAST: Day = '2027-01-17'
const unchanged = new Map()
const yearEnd = { from: '12-29', until: '01-03' }

const day = fc.constantFrom(...daysBetween(FIRST, LAST))
const period = fc.tuple(day, fc.nat(20)).map(([first, length]) => ({ first, last: addDays(first, length) }))
const clockAt = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
const hours = fc
  .tuple(fc.integer({ min: 0, max: 1430 }), fc.integer({ min: 5, max: 900 }))
  .map(([opens, length]) => ({ opens: clockAt(opens), closes: clockAt(Math.min(opens + length, 1440)) }))
const shares = fc
  .tuple(fc.integer({ min: 1, max: 60 }), fc.nat(20), fc.nat(20), fc.nat(20))
  .map(([lanes, web, phone, walkIn]) => ({
    lanes: Math.max(lanes, web + phone + walkIn),
    webLanes: web,
    phoneLanes: phone,
    walkInLanes: walkIn,
  }))
const span = fc
  .tuple(hours, fc.integer({ min: 5, max: 120 }), shares)
  .map(([times, slotMinutes, of]) => ({ ...times, slotMinutes, ...of }))
const season = fc.option(
  fc.tuple(day, day).map(([from, until]) => ({ from: from.slice(5), until: until.slice(5) })),
)
const weekdays = fc.option(fc.subarray([0, 1, 2, 3, 4, 5, 6]))

const calendar: fc.Arbitrary<CounterCalendar> = fc.record({
  season,
  capacityChanges: fc.array(
    fc
      .tuple(hours, shares, period, weekdays, fc.boolean(), fc.boolean())
      .map(([times, of, { first, last }, only, isOwn, isNone]) => ({
        ...times,
        ...(isNone ? { lanes: 0, webLanes: 0, phoneLanes: 0, walkInLanes: 0 } : of),
        firstDay: first,
        lastDay: last,
        weekdays: only,
        isOwn,
      })),
    { maxLength: 6 },
  ),
  rules: fc.array(
    fc
      .tuple(
        span,
        fc.subarray([0, 1, 2, 3, 4, 5, 6]),
        fc.option(fc.subarray([1, 2, 3, 4, 5])),
        season,
        period,
        fc.boolean(),
        fc.boolean(),
      )
      .map(([times, on, weeksOfMonth, yearly, { first, last }, isEndless, opensOnHolidays]) => ({
        ...times,
        weekdays: on,
        weeksOfMonth,
        seasonFrom: yearly?.from ?? null,
        seasonUntil: yearly?.until ?? null,
        validFrom: first,
        validUntil: isEndless ? null : last,
        opensOnHolidays,
      })),
    { maxLength: 6 },
  ),
  closures: fc.array(
    period.map(({ first, last }) => ({ firstDay: first, lastDay: last })),
    { maxLength: 2 },
  ),
  exclusions: fc.array(
    fc.tuple(day, hours).map(([on, times]) => ({ ...times, firstDay: on, lastDay: on, weekdays: null })),
    { maxLength: 10 },
  ),
  specialOpenings: fc.array(
    fc.tuple(day, span).map(([on, times]) => ({ ...times, firstDay: on, lastDay: on, weekdays: null })),
    { maxLength: 6 },
  ),
})

/** Every slot of some weeks around the year end, by day. */
const plan = (of: CounterCalendar) =>
  daysBetween(FIRST, LAST).map((on) => ({
    on,
    spans: spansOf(on, of, kindOfDay(on, yearEnd, unchanged)),
    slots: plannedSlots(on, of, kindOfDay(on, yearEnd, unchanged)),
  }))

/** Whatever the city enters, and wherever the server stands. */
describe.each([
  ['Asia/Tokyo', 9],
  ['UTC', 0],
  ['America/New_York', 19],
])('on a server in %s', (zone, hour) => {
  beforeEach(() => {
    vi.stubEnv('TZ', zone)
    // Else the zone of the machine that runs the tests would be tried three times.
    expect(new Date('2026-12-14T00:00:00Z').getHours()).toBe(hour)
  })
  afterEach(() => vi.unstubAllEnvs())

  const holds = (check: (of: CounterCalendar) => void) =>
    fc.assert(fc.property(calendar, check), { numRuns: 60 })

  it('slots of a counter never overlap and are in order', () => {
    holds((of) => {
      const slots = plan(of).flatMap((each) => each.slots)
      expect(slots.every((slot) => slot.startsAt < slot.endsAt)).toBe(true)
      expect(slots.every((slot, index) => index === 0 || before(slots[index - 1], slot))).toBe(true)
    })
  })

  it('every slot has the length and hours of a span of its day, and the lanes of it or of a change', () => {
    holds((of) => {
      for (const { on, spans, slots } of plan(of)) {
        const fits = ({ startsAt, endsAt, ...shared }: PlannedSlot) =>
          spans.some(
            (one) =>
              JSON.stringify(sharesAt(on, clockOf(startsAt), one, of.capacityChanges)) ===
                JSON.stringify(shared) &&
              endsAt.getTime() - startsAt.getTime() === one.slotMinutes * 60_000 &&
              instantOf(on, one.opens) <= startsAt &&
              endsAt <= instantOf(on, one.closes),
          )
        expect(slots.every(fits)).toBe(true)
        expect(slots.every(({ lanes }) => lanes > 0)).toBe(true)
      }
    })
  })

  it('no rule opens outside of its weekdays, weeks and season, nor outside of the season of its counter', () => {
    holds((of) => {
      for (const { on, slots } of plan({ ...of, specialOpenings: [] })) {
        const nth = Math.floor((Number(on.slice(8)) - 1) / 7) + 1
        const isOpen = of.rules.some(
          (rule) =>
            rule.weekdays.includes(weekdayOf(on)) &&
            (rule.weeksOfMonth?.includes(nth) ?? true) &&
            (rule.seasonFrom === null ||
              isInSeason(on, { from: rule.seasonFrom, until: rule.seasonUntil ?? '' })),
        )
        if (!isOpen || (of.season && !isInSeason(on, of.season))) expect(slots).toEqual([])
      }
    })
  })

  it('no slot lies in an exclusion, on a closed day or, without a special opening, at the year end', () => {
    holds((of) => {
      for (const { on, slots } of plan(of)) {
        const parts = of.exclusions.filter((exclusion) => exclusion.firstDay === on)
        const isBlocked = ({ startsAt, endsAt }: PlannedSlot) =>
          parts.some((part) => startsAt < instantOf(on, part.closes) && instantOf(on, part.opens) < endsAt)
        expect(slots.some(isBlocked)).toBe(false)
        if (of.closures.some(({ firstDay, lastDay }) => firstDay <= on && on <= lastDay))
          expect(slots).toEqual([])
        const isSpecial = of.specialOpenings.some((opening) => opening.firstDay === on)
        if (kindOfDay(on, yearEnd, unchanged).isYearEnd && !isSpecial) expect(slots).toEqual([])
      }
    })
  })

  it('the order in which the city enters them makes no difference', () => {
    holds((of) => {
      const turned = {
        ...of,
        capacityChanges: of.capacityChanges.toReversed(),
        rules: of.rules.toReversed(),
        closures: of.closures.toReversed(),
        exclusions: of.exclusions.toReversed(),
        specialOpenings: of.specialOpenings.toReversed(),
      }
      expect(plan(turned)).toEqual(plan(of))
    })
  })
})

const before = (one: PlannedSlot | undefined, next: PlannedSlot): boolean =>
  one !== undefined && one.endsAt <= next.startsAt
