import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { addCounts, countOf } from '#scripts/checks/counts.ts'
import { allSteps, chooseSteps } from '#scripts/checks/steps.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'counts-'))
afterAll(() => rmSync(folder, { recursive: true }))

function reportOf(by: 'playwright' | 'vitest', content: object) {
  const file = path.join(folder, `${by}.json`)
  writeFileSync(file, JSON.stringify(content))
  return { by, file }
}

describe('the count of tests', () => {
  it('is one for a check', () => {
    expect(countOf(undefined, true)).toEqual({ passed: 1, failed: 0 })
    expect(countOf(undefined, false)).toEqual({ passed: 0, failed: 1 })
  })

  it('is what the runner reports', () => {
    const vitest = reportOf('vitest', { numPassedTests: 7, numTotalTests: 9 })
    expect(countOf(vitest, false)).toEqual({ passed: 7, failed: 2 })
    const playwright = reportOf('playwright', { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 1 } })
    expect(countOf(playwright, false)).toEqual({ passed: 5, failed: 3 })
  })

  it('never calls a broken run a success', () => {
    expect(countOf(reportOf('vitest', { numPassedTests: 7, numTotalTests: 7 }), false).failed).toBe(1)
    expect(countOf({ by: 'vitest', file: path.join(folder, 'absent.json') }, true).failed).toBe(1)
    expect(
      countOf(reportOf('playwright', { stats: { expected: 5, unexpected: 0, flaky: 1, skipped: 0 } }), true)
        .failed,
    ).toBe(1)
  })

  it('is summed over the steps', () => {
    expect(
      addCounts([
        { passed: 1, failed: 0 },
        { passed: 5, failed: 2 },
      ]),
    ).toEqual({ passed: 6, failed: 2 })
  })
})

describe('the choice of steps', () => {
  const steps = allSteps(folder)
  const names = (only?: string) => chooseSteps(steps, only).map(({ name }) => name)

  it('is all of them in order, or those that were named', () => {
    expect(names()).toEqual(steps.map(({ name }) => name))
    expect(names('vitest, biome')).toEqual(['biome', 'vitest'])
  })

  it('refuses a name that is none', () => {
    expect(() => names('lint')).toThrow('no step "lint"')
  })
})
