import { expect, it } from 'vitest'
import { reportTable } from './report-table.ts'

it('averages stand under one another with one decimal, and nothing where nobody wrote minutes', () => {
  const none = { days: [], hours: [], categories: [], channels: [], places: [] }
  const kinds = [
    { id: 'question', count: 2, minutes: 9 },
    { id: 'fault', count: 1, minutes: 8.6 },
  ]
  const states = [{ id: 'open', count: 1, minutes: null }]
  const report = { ...none, month: '2026-11', total: { count: 3, minutes: 8.9 }, kinds, states }
  const { rows } = reportTable('ja', report, { choices: [], counters: [] })
  expect(rows.map((cells) => cells.slice(2))).toEqual([
    ['3', '8.9'],
    ['2', '9.0'],
    ['1', '8.6'],
    ['1', ''],
  ])
})
