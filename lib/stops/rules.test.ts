import { expect, it } from 'vitest'
import { nationalPattern } from '#lib/national/rules.ts'
import { citySettings } from '#lib/settings/input.ts'
import { type Stop, stopRefusal, withStops } from './rules.ts'

const at = (clock: string) => new Date(`2026-11-24T${clock}:00+09:00`)
const visit = { counterId: 'hall', serviceIds: ['card'], startsAt: at('10:00'), endsAt: at('10:30') }
const pattern = nationalPattern(citySettings.parse({}))
const none = { serviceIds: [], pattern }

const stop: Stop = {
  kind: 'counter',
  counterId: null,
  serviceIds: null,
  startsAt: at('09:00'),
  endsAt: null,
}

it.each<[Partial<Stop>, boolean]>([
  [{}, true],
  [{ counterId: 'hall' }, true],
  [{ counterId: 'annexe' }, false],
  [{ serviceIds: ['move', 'card'] }, true],
  [{ serviceIds: ['move'] }, false],
  [{ serviceIds: [] }, false],
  [{ startsAt: at('10:30') }, false],
  [{ startsAt: at('10:29') }, true],
  [{ endsAt: at('10:00') }, false],
  [{ endsAt: at('10:01') }, true],
])('a stop with %j stops the visit: %j', (values, isStopped) => {
  const refusal = stopRefusal(visit, { stops: [{ ...stop, ...values }], national: none })
  expect(refusal).toBe(isStopped ? 'counter_stop' : null)
})

it.each([
  ['10:00', '10:30', ['card'], null],
  ['19:45', '20:15', ['card'], 'national_stop'],
  ['19:45', '20:15', ['move'], null],
  ['19:45', '20:15', ['move', 'card'], 'national_stop'],
])('from %s to %s for %j by the regular calendar: %j', (from, until, serviceIds, refusal) => {
  const asked = { counterId: 'hall', serviceIds, startsAt: at(from), endsAt: at(until) }
  expect(stopRefusal(asked, { stops: [], national: { serviceIds: ['card'], pattern } })).toBe(refusal)
})

it('a closed counter is said before the systems of the country', () => {
  const stops: Stop[] = [{ ...stop, kind: 'national' }, stop]
  expect(stopRefusal(visit, { stops, national: none })).toBe('counter_stop')
  expect(stopRefusal(visit, { stops: stops.slice(0, 1), national: none })).toBe('national_stop')
})

it('while a stop closes a whole counter nothing of it is free, and what is taken stays as it is', () => {
  const place = (from: string, isFree: boolean, counterId = 'hall') => ({
    counterId,
    startsAt: at(from),
    endsAt: new Date(at(from).getTime() + 900_000),
    isFree,
  })
  const places = [
    place('09:45', true),
    place('10:00', true),
    place('10:00', false),
    place('10:00', true, 'annexe'),
  ]
  const shown = (values: Partial<Stop> & { serviceIds?: string[] }) =>
    withStops(places, [{ ...stop, counterId: 'hall', serviceIds: [], startsAt: at('10:00'), ...values }]).map(
      ({ isFree, isStopped }) => [isFree, isStopped],
    )
  const untouched = places.map(({ isFree }) => [isFree, false])
  expect(shown({})).toEqual([
    [true, false],
    [false, true],
    [false, false],
    [true, false],
  ])
  expect(shown({ serviceIds: ['card'] })).toEqual(untouched)
  expect(shown({ kind: 'national' })).toEqual(untouched)
})
