import { expect, it } from 'vitest'
import { visitSearch } from './input.ts'
import { isTimeAstray } from './read-astray.ts'

const [received, days] = [{ receivedFrom: '2026-10-01' }, { from: '2026-10-01' }]
const [receivedOnce, past] = [{ receivedUntil: '2022-03-01' }, { until: '2022-03-01' }]
const [order, expected] = ['descending', { status: 'booked,arrived' }]

it.each<[boolean, string, object]>([
  [false, 'nothing', {}],
  [false, 'days, in their order', days],
  [true, 'late receipt, in the order of visits', received],
  [false, 'the same from the end where it is', { ...received, order }],
  [true, 'early receipt from the other end', { ...receivedOnce, order }],
  [false, 'early receipt', receivedOnce],
  [true, 'late days, as they were received', { ...days, sort: 'received_at' }],
  [false, 'early days, as they were received', { ...past, sort: 'received_at' }],
  [true, 'a period, as they were received', { period: 'this_month', sort: 'received_at', order }],
  [true, 'late receipt, in groups', { ...received, sort: 'counter' }],
  [false, 'early receipt, in groups', { ...receivedOnce, sort: 'counter' }],
  [true, 'early receipt, by state', { ...receivedOnce, sort: 'status' }],
  [false, 'receipt, by name', { ...received, sort: 'name' }],
  [false, 'receipt, by number', { ...received, sort: 'number' }],
  [true, 'who is expected', expected],
  [false, 'who is expected, from the end where they are', { ...expected, order }],
  [false, 'who is expected from a day on', { ...expected, ...days }],
  [true, 'who is expected, in groups', { ...expected, sort: 'counter' }],
  [false, 'one state, which has an index in the order of visits', { status: 'booked', sort: 'counter' }],
  [true, 'one state as its visits were received', { status: 'booked', sort: 'received_at' }],
  [false, 'who came', { status: 'served', sort: 'counter' }],
])('says %s of %s', (isAstray, _, asked) => {
  expect(isTimeAstray(visitSearch.parse(asked))).toBe(isAstray)
})
