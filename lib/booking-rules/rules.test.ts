import { describe, expect, it } from 'vitest'
import { citySettings } from '#lib/settings/input.ts'
import {
  bookableWindow,
  effectiveRules,
  isReceiving,
  type OwnRules,
  originOf,
  pauseOf,
  type RuleKey,
  type RuleValues,
  ruleKeys,
  startRefusal,
} from './rules.ts'

const settings = citySettings.parse({})
const city = Object.fromEntries(ruleKeys.map((key) => [key, settings[key]])) as RuleValues

const rulesOf = (counter: OwnRules, ...services: OwnRules[]) =>
  effectiveRules({
    city,
    counter: { id: 'hall', own: counter },
    services: services.map((own, index) => ({ id: `service-${index}`, own })),
  })

describe('the rules for a visit', () => {
  it('are the city’s where nobody decided otherwise', () => {
    expect(rulesOf({})).toMatchObject(city)
    expect(rulesOf({}, {})).toMatchObject(city)
  })

  it('are the service’s over the counter’s over the city’s', () => {
    expect(rulesOf({ horizonDays: 31 }).horizonDays).toBe(31)
    expect(rulesOf({ horizonDays: 31 }, {}).horizonDays).toBe(31)
    expect(rulesOf({ horizonDays: 31 }, { horizonDays: 90 }).horizonDays).toBe(90)
    const own = { horizonDays: 90 }
    expect([originOf('horizonDays', {}, own), originOf('horizonDays', own, {})]).toEqual([
      'service',
      'counter',
    ])
    expect(originOf('leadMinutes', own, own)).toBe('city')
  })

  it.each<[RuleKey, RuleValues[RuleKey], RuleValues[RuleKey], RuleValues[RuleKey]]>([
    ['horizonDays', 31, 90, 31],
    ['releaseClock', '08:30', '10:00', '10:00'],
    ['leadMinutes', 30, 120, 120],
    ['sameDay', 'yes', '12:00', '12:00'],
    ['sameDay', '12:00', 'no', 'no'],
    ['sameDay', '12:00', '09:00', '09:00'],
    ['bookableFrom', null, '2026-12-01T09:00:00+09:00', '2026-12-01T09:00:00+09:00'],
    ['bookableFrom', '2026-12-01T09:00:00+09:00', '2026-12-01T01:00:00Z', '2026-12-01T01:00:00Z'],
    ['bookableUntil', '2026-12-01T09:00:00+09:00', '2026-12-01T01:00:00Z', '2026-12-01T09:00:00+09:00'],
    ['receptionFrom', '07:00', '08:30', '08:30'],
    ['receptionUntil', '00:00', '22:00', '22:00'],
    ['changeCutoffMinutes', 60, 1440, 1440],
    ['cancelCutoffMinutes', 60, 0, 60],
    ['cancelledReturnMinutes', 0, 30, 30],
    ['holdMinutes', 10, 5, 5],
    ['holdExtensions', 1, 0, 0],
    ['mostPerAccount', 0, 3, 3],
    ['mostPerAccount', 2, 3, 2],
    ['mostPerEmail', 0, 0, 0],
    ['limitPeriodDays', 0, 30, 30],
    ['fewPercent', 30, 10, 30],
  ])('of two services have the stricter %s of %j and %j', (key, one, other, strict) => {
    expect(rulesOf({}, { [key]: one }, { [key]: other })[key]).toBe(strict)
    expect(rulesOf({}, { [key]: other }, { [key]: one })[key]).toBe(strict)
  })

  it('count a limit where it was made', () => {
    const { limits } = effectiveRules({
      city: { ...city, mostPerEmail: 4, limitPeriodDays: 7 },
      counter: { id: 'hall', own: { mostPerAccount: 2 } },
      services: [
        { id: 'pickup', own: { mostPerAccount: 1 } },
        { id: 'renewal', own: {} },
      ],
    })
    const none = { account: 0, email: 0, days: 7, counterId: null, serviceId: null }
    expect(limits).toEqual([
      { ...none, account: 1, serviceId: 'pickup' },
      { ...none, email: 4 },
      { ...none, account: 2, counterId: 'hall' },
    ])
  })
})

describe('the bookable window', () => {
  const rules = { leadMinutes: 60, horizonDays: 31, releaseClock: '09:00', sameDay: 'yes' as const }

  it.each([
    ['before the release', {}, '2026-12-01T08:59', '2026-12-01T09:59', '2027-01-01T00:00'],
    ['at the release', {}, '2026-12-01T09:00', '2026-12-01T10:00', '2027-01-02T00:00'],
    ['just after midnight', {}, '2026-12-02T00:00', '2026-12-02T01:00', '2027-01-02T00:00'],
    ['without the same day', { sameDay: 'no' }, '2026-12-01T09:00', '2026-12-02T00:00', '2027-01-02T00:00'],
    ['in time for today', { sameDay: '12:00' }, '2026-12-01T11:59', '2026-12-01T12:59', '2027-01-02T00:00'],
    ['too late for today', { sameDay: '12:00' }, '2026-12-01T12:00', '2026-12-02T00:00', '2027-01-02T00:00'],
    [
      'with two days of lead',
      { sameDay: 'no', leadMinutes: 2 * 1440 },
      '2026-12-01T12:00',
      '2026-12-03T12:00',
      '2027-01-02T00:00',
    ],
  ])('%s', (_, own, now, from, until) => {
    const at = (text: string) => new Date(`${text}:00+09:00`)
    expect(bookableWindow({ ...rules, ...own }, at(now))).toEqual({ from: at(from), until: at(until) })
  })
})

describe('a time', () => {
  const now = new Date('2026-12-01T10:00:00+09:00')

  it.each<[OwnRules, string, ReturnType<typeof startRefusal>]>([
    [{}, '2026-12-01T11:00', null],
    [{}, '2026-12-01T10:59', 'slot_closed'],
    [{}, '2026-11-30T11:00', 'slot_closed'],
    [{ horizonDays: 7 }, '2026-12-08T23:59', null],
    [{ horizonDays: 7 }, '2026-12-09T00:00', 'not_released'],
    [{ horizonDays: 7, releaseClock: '10:01' }, '2026-12-08T09:00', 'not_released'],
    [{ sameDay: 'no' }, '2026-12-01T15:00', 'no_more_today'],
    [{ sameDay: 'no' }, '2026-12-02T09:00', null],
    [{ sameDay: '10:00' }, '2026-12-01T15:00', 'no_more_today'],
    [{ sameDay: '10:01' }, '2026-12-01T15:00', null],
    [{ receptionFrom: '10:01', receptionUntil: '22:00' }, '2026-12-02T09:00', 'reception_closed'],
    [{ receptionFrom: '08:00', receptionUntil: '10:01' }, '2026-12-02T09:00', null],
    [{ bookableFrom: '2026-12-01T10:00:01+09:00' }, '2026-12-02T09:00', 'not_yet_taken'],
    [{ bookableFrom: '2026-12-01T10:00:00+09:00' }, '2026-12-02T09:00', null],
    [{ bookableUntil: '2026-12-01T10:00:00+09:00' }, '2026-12-02T09:00', 'no_longer_taken'],
  ])('under %j at %s: %j', (own, startsAt, refusal) => {
    expect(startRefusal(rulesOf({}, own), new Date(`${startsAt}:00+09:00`), now)).toBe(refusal)
  })

  it('is refused outside the hours of either service, also where these run over midnight', () => {
    const rules = rulesOf(
      {},
      { receptionFrom: '06:00', receptionUntil: '02:00' },
      { receptionFrom: '08:00', receptionUntil: '23:00' },
    )
    const at = (clock: string) => pauseOf(rules, new Date(`2026-12-01T${clock}:00+09:00`))?.hours.from
    expect(['01:00', '05:00', '07:00', '08:00', '23:30'].map(at)).toEqual([
      '08:00',
      '06:00',
      '08:00',
      undefined,
      '08:00',
    ])
  })
})

it.each([
  ['00:00', '00:00', '03:00', true],
  ['06:00', '00:00', '23:59', true],
  ['06:00', '00:00', '05:59', false],
  ['22:00', '06:00', '23:00', true],
  ['22:00', '06:00', '06:00', false],
])('bookings are taken from %s until %s at %s: %j', (from, until, clock, isOpen) => {
  expect(isReceiving({ from, until }, new Date(`2026-12-01T${clock}:00+09:00`))).toBe(isOpen)
})
