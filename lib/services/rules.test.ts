import { expect, it } from 'vitest'
import { visitMinutes } from './rules.ts'

const pickup = { firstMinutes: 20, furtherMinutes: 10 }
const renewal = { firstMinutes: 15, furtherMinutes: 5 }

it.each([
  [0, []],
  [20, [pickup]],
  [40, [pickup, pickup, pickup]],
  [25, [pickup, renewal]],
  [25, [renewal, pickup]],
])('a visit takes %i minutes: the first person in full, the others as further ones', (minutes, services) => {
  expect(visitMinutes(services)).toBe(minutes)
})
