import { expect, it } from 'vitest'
import { daysAsked } from './rules.ts'

const today = '2026-11-24'

it.each([
  ['nothing', {}, { from: today, until: '2026-12-24' }],
  ['a first day', { from: '2026-12-01' }, { from: '2026-12-01', until: '2026-12-31' }],
  ['a last day', { to: '2026-11-25' }, { from: today, until: '2026-11-25' }],
  ['one day', { from: today, to: today }, { from: today, until: today }],
  ['62 days', { from: '2026-12-01', to: '2027-01-31' }, { from: '2026-12-01', until: '2027-01-31' }],
  ['63 days', { from: '2026-12-01', to: '2027-02-01' }, 'too_big'],
  ['days in the wrong order', { from: '2026-12-02', to: '2026-12-01' }, 'too_small'],
  ['a last day that is past', { to: '2026-11-23' }, 'too_small'],
])('who asks for %s gets what fits one answer', (_, asked, days) => {
  expect(daysAsked(asked, today)).toEqual(days)
})
