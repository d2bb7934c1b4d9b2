import { expect, test } from 'vitest'
import { rowOf, tableOf } from './table.ts'

const measured = { perSecond: 50, p50: 1, p95: 2, serverCpu: 0.5, databaseCpu: 0.25 }
const nothing = async () => measured

test('a case is set beside its floors, a journey with all its requests', () => {
  const floor = rowOf(
    { name: 'floor', measure: nothing },
    { ...measured, perSecond: 200 },
    { rows: [], bareHttp: 1000 },
  )
  const journey = { name: 'journey', floor: 'floor', requests: 8, measure: nothing }
  expect(rowOf(journey, measured, { rows: [floor], bareHttp: 1000 })).toMatchObject({
    ofStatements: 0.25,
    ofBareHttp: 0.4,
  })
  expect(floor).not.toHaveProperty('ofStatements')
})

test('the table is Markdown with one line a case', () => {
  const row = { name: 'booking', ...measured, ofStatements: 0.25, ofBareHttp: 0.05, oversold: 0, lost: 0 }
  const [head, rule, line] = tableOf([row]).split('\n')
  expect(head?.split('|')).toHaveLength(12)
  expect(rule).toMatch(/^\| -+ \|( -+: \|)+$/)
  expect(line?.split('|').map((cell) => cell.trim())).toEqual([
    '',
    'booking',
    '50.0',
    '1.0',
    '2.0',
    '0.50',
    '0.25',
    '25.0 %',
    '5.0 %',
    '0',
    '0',
    '',
  ])
})
