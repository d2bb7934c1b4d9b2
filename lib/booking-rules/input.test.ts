import { describe, expect, it } from 'vitest'
import { citySettings } from '#lib/settings/input.ts'
import { columnPath, ruleColumn, ruleControls, rulesInput, typedRules } from './input.ts'
import { type CityRules, type DecidedKey, decidedKeys, type OwnRules } from './rules.ts'

const shipped = citySettings.parse({})
const city = Object.fromEntries(decidedKeys.map((key) => [key, shipped[key]])) as CityRules
const counter = { kind: 'counter', id: 'city-hall' } as const

describe('the form of a column', () => {
  it.each<[string, OwnRules]>([
    ['the shipped rules', city],
    ['a day and an hour', { ...city, bookableFrom: '2026-12-01T09:30:00+09:00', sameDay: '12:00' }],
  ])('of the city gives back %s', (_, rules) => {
    expect(rulesInput({ kind: 'city' }, city).parse(typedRules(rules))).toEqual(rules)
  })

  it.each<OwnRules>([
    {},
    { horizonDays: 31, holdExtensions: 0, sameDay: 'no', releaseClock: '08:30' },
    { slotMinutes: 30, webLanes: 0, phoneLanes: 1 },
    { sameDay: '11:30', bookableUntil: '2027-03-31T17:00:00+09:00', mostPerEmail: 0 },
  ])('of a counter gives back %j', (own) => {
    expect(rulesInput(counter, city).parse(typedRules(own))).toEqual(own)
  })

  it.each([
    ['horizonDays', '', 'required'],
    ['horizonDays', '0', 'too_small'],
    ['horizonDays', '401', 'too_big'],
    ['horizonDays', 'x', 'number'],
    ['releaseClock', '25:00', 'date'],
    ['releaseClock', '', 'required'],
    ['sameDay', 'sometimes', 'choice'],
    ['bookableFrom.day', '2026-02-30', 'date'],
  ])('of the city with %s = "%s" is %s', (field, value, problem) => {
    const read = rulesInput({ kind: 'city' }, city).safeParse({ ...typedRules(city), [field]: value })
    expect(read.error?.issues[0]).toMatchObject({ path: [field] })
    expect(JSON.stringify(read.error?.issues)).toContain(problem)
  })

  it('asks until when, where today can be booked until some hour', () => {
    const read = rulesInput(counter, city).safeParse({ ...typedRules({}), sameDay: 'until' })
    expect(read.error?.issues).toMatchObject([{ path: ['sameDay.clock'], message: 'required' }])
  })

  const shares = { ...typedRules({}), webLanes: '1', phoneLanes: '2' }

  it.each([
    ['as many as the counter has', counter, { lanes: 3 }, undefined],
    ['more than the counter has', counter, { lanes: 2 }, 'webLanes'],
    ['more with what the city sets apart', counter, { lanes: 3, walkInLanes: 1 }, 'webLanes'],
  ] as const)('lets a counter set apart %s, or says where', (_, column, behind, field) => {
    const read = rulesInput(column, { ...city, ...behind }).safeParse(shares)
    expect(read.error?.issues.map(({ path, message }) => [...path, message])).toEqual(
      field && [[field, 'shares']],
    )
  })

  it('lets the city set apart no more than it has', () => {
    const read = rulesInput({ kind: 'city' }, city).safeParse({ ...typedRules(city), phoneLanes: '2' })
    expect(read.error?.issues).toMatchObject([{ path: ['lanes'], message: 'shares' }])
  })

  it('has no slots for a service, nor lanes for a counter, whatever is sent', () => {
    const sent = typedRules({ slotMinutes: 30, lanes: 5, walkInLanes: 60 })
    expect(rulesInput({ kind: 'service' }, city).parse(sent)).toEqual({})
    expect(rulesInput(counter, { ...city, lanes: 60 }).parse(sent)).toEqual({
      slotMinutes: 30,
      walkInLanes: 60,
    })
  })

  it('takes a wrong number of a counter as little as one of the city', () => {
    const read = rulesInput(counter, city).safeParse({ ...typedRules({}), holdMinutes: '90' })
    expect(read.success).toBe(false)
  })
})

it.each(
  decidedKeys.flatMap((key) => {
    const control = ruleControls[key]
    return control.kind === 'number' ? [[key, control.least, control.most] as const] : []
  }),
)('the form of %s takes just what the setting takes', (key: DecidedKey, least, most) => {
  const isSetting = (value: number) => citySettings.shape[key].safeParse(value).success
  expect([least - 1, least, most, most + 1].map(isSetting)).toEqual([false, true, true, false])
})

it.each([
  ['city', { kind: 'city' }],
  ['counter-city-hall', counter],
  ['service-card-pickup', { kind: 'service', id: 'card-pickup' }],
] as const)('the column %s has its address', (path, column) => {
  expect(ruleColumn.parse(path)).toEqual(column)
  expect(columnPath(column)).toBe(path)
})

it.each(['', 'counter-', 'counter', 'county-x', 'service-A'])('"%s" is no column', (path) => {
  expect(ruleColumn.safeParse(path).success).toBe(false)
})
