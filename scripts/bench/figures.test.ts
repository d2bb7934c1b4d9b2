import { expect, test } from 'vitest'
import { pace, percentile } from './figures.ts'

test('a percentile is a value that was measured', () => {
  const values = [40, 10, 30, 20]
  expect(percentile(values, 0.5)).toBe(20)
  expect(percentile(values, 0.95)).toBe(40)
  expect(percentile(values, 0)).toBe(10)
  expect(percentile([], 0.5)).toBe(0)
})

test('the pace is what was done in a second', () => {
  expect(pace({ latencies: [1, 2, 3, 4], seconds: 0.5 })).toEqual({ perSecond: 8, p50: 2, p95: 4 })
})
