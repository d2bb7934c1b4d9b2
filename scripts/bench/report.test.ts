import { expect, test } from 'vitest'
import { isMet } from './aims.ts'
import { isSound, type Results, reportOf } from './report.ts'
import { searchAims } from './search-report.ts'

const kept = { oversold: 0, lost: 0 }
const asked = { name: 'a number', rows: 1, best: 1, p50: 120, max: 130 }
const results: Results = {
  machine: { cores: 2, processor: 'x', memoryGb: 8, node: 'v24', postgresql: '18', loadBefore: 0.1 },
  clients: 16,
  rows: [{ name: 'a', perSecond: 1, p50: 1, p95: 1, serverCpu: 1, databaseCpu: 1, ofBareHttp: 1, ...kept }],
  crowd: { crowd: 200, places: 20, booked: 20, sharedMs: 1, refusedMs: 1, ...kept },
  kill: { acknowledged: 9, unanswered: 1, doubled: 0, changed: 0, backMs: 1, ...kept },
  year: { savedMs: 1, seconds: 2, pieces: 3, places: 4, booked: 5, quietP95: 6, busyP95: 7, ...kept },
  search: { visits: 100, loadSeconds: 1, searches: [asked], mixes: [asked], reports: [asked] },
  aims: [{ name: 'pace', value: 12, least: 15, unit: '%' }],
}

test('a run is sound only if every promise was kept', () => {
  expect(isSound(results)).toBe(true)
  expect(isSound({ ...results, rows: results.rows.map((row) => ({ ...row, lost: 1 })) })).toBe(false)
  expect(isSound({ ...results, crowd: { ...results.crowd, booked: 21 } })).toBe(false)
  expect(isSound({ ...results, kill: { ...results.kill, oversold: 1 } })).toBe(false)
  expect(isSound({ ...results, kill: { ...results.kill, doubled: 1 } })).toBe(false)
  expect(isSound({ ...results, kill: { ...results.kill, changed: 1 } })).toBe(false)
  expect(isSound({ ...results, year: { ...results.year, lost: 1 } })).toBe(false)
})

test('an aim that was missed is told, and breaks nothing', () => {
  expect(reportOf(results)).toContain('MISSED: pace 12 % (aim: at least 15 %)')
})

test('a search is told with its rows, and the slowest is held against the aim', () => {
  expect(reportOf(results)).toMatch(/\| a number +\| +1 \| +1\.0 \| +120\.0 \| +130\.0 \|/)
  expect(searchAims(results.search).map(isMet)).toEqual([false, false, true])
})

test('bounds themselves are met', () => {
  expect(isMet({ name: '', value: 0.7, most: 0.7, unit: 'ms' })).toBe(true)
  expect(isMet({ name: '', value: 15, least: 15, unit: '%' })).toBe(true)
  expect(isMet({ name: '', value: 0.71, most: 0.7, unit: 'ms' })).toBe(false)
})
