import { expect, it } from 'vitest'
import { reportQuery } from './input.ts'

const TODAY = '2026-11-24'

it.each([
  ['arrivals', {}, '2026-11-24', '2026-11-24'],
  ['arrivals', { from: '2026-11-25', until: '2026-12-24' }, '2026-11-25', '2026-11-25'],
  ['slots', {}, '2026-11-24', '2026-11-30'],
  ['slots', { from: '2026-11-01', until: '2027-11-01' }, '2026-11-01', '2026-12-01'],
  ['no_shows', { from: '2026-11-20', until: '2026-11-10' }, '2026-11-20', '2026-11-10'],
  ['arrivals', { from: '2026-11-25', until: '2026-11-20' }, '2026-11-25', '2026-11-25'],
  ['bookings', { from: 'yesterday', until: '', by: 'year', page: '-1' }, '2026-10-25', '2026-11-24'],
] as const)('%s %j is of %s to %s', (list, asked, from, until) => {
  expect(reportQuery(list, asked, TODAY)).toMatchObject({ from, until, by: 'day', page: 1 })
})
