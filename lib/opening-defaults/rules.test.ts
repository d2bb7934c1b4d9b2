import { expect, it } from 'vitest'
import { lanesForAll, type OpeningValues, openingDefaults } from './rules.ts'

const city: OpeningValues = { slotMinutes: 15, lanes: 4, webLanes: 1, phoneLanes: 1, walkInLanes: 1 }

it('what a counter has said holds over the city, part by part', () => {
  const counter = { slotMinutes: 30, webLanes: 0 }
  expect(openingDefaults(city, counter)).toEqual({
    values: { ...city, ...counter },
    origins: {
      slotMinutes: 'counter',
      lanes: 'city',
      webLanes: 'counter',
      phoneLanes: 'city',
      walkInLanes: 'city',
    },
  })
})

it.each<[string, Partial<OpeningValues>, Partial<OpeningValues>]>([
  ['two lanes', { lanes: 2 }, { webLanes: 1, phoneLanes: 1, walkInLanes: 0 }],
  ['one lane', { lanes: 1 }, { webLanes: 1, phoneLanes: 0, walkInLanes: 0 }],
  ['a large share', { lanes: 3, phoneLanes: 5 }, { webLanes: 1, phoneLanes: 2, walkInLanes: 0 }],
])('with %s no more is set apart than there is', (_, counter, shares) => {
  const { values } = openingDefaults(city, counter)
  expect(values).toMatchObject(shares)
  expect(lanesForAll(values)).toBe(0)
})
