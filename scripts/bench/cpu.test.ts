import { expect, test } from 'vitest'
import { cpuOf, parseStat } from './cpu.ts'

test('the fields are counted behind the name, whatever the name holds', () => {
  const stat = '4242 (post) gres (x)) S 17 4242 4242 0 -1 4194560 1 2 3 4 150 50 30 20 20 0 1 0 12345 0 0'
  expect(parseStat(stat)).toEqual({ parent: 17, own: 2000, ended: 500 })
})

test('a process that works uses CPU time, one that is gone has none', () => {
  const before = cpuOf(process.pid)
  // Not by the clock: others may have the processor meanwhile.
  for (const begun = process.cpuUsage(); process.cpuUsage(begun).user < 200_000; );
  expect(cpuOf(process.pid) - before).toBeGreaterThanOrEqual(50)
  expect(cpuOf(2 ** 30)).toBe(0)
})
