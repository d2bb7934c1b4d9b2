import { existsSync, readFileSync } from 'node:fs'
import type { Step } from '#scripts/checks/steps.ts'

export type Count = { passed: number; failed: number }

type VitestReport = { numPassedTests: number; numTotalTests: number }
type PlaywrightReport = { stats: { expected: number; unexpected: number; flaky: number; skipped: number } }

/** A test that was left out, or passed only at the second try, has failed. */
const readers = {
  vitest: ({ numPassedTests, numTotalTests }: VitestReport) => ({
    passed: numPassedTests,
    failed: numTotalTests - numPassedTests,
  }),
  playwright: ({ stats }: PlaywrightReport) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + stats.skipped,
  }),
}

/**
 * How many tests a step stands for: those it reports, or itself. A step that failed has at least one failure, also
 * when it broke before its first test, and one that should report and did not has failed.
 */
export function countOf(counted: Step['counted'], succeeded: boolean): Count {
  const { passed, failed } = counted ? reported(counted) : { passed: succeeded ? 1 : 0, failed: 0 }
  return { passed, failed: succeeded ? failed : Math.max(failed, 1) }
}

function reported({ by, file }: NonNullable<Step['counted']>): Count {
  if (!existsSync(file)) return { passed: 0, failed: 1 }
  return readers[by](JSON.parse(readFileSync(file, 'utf8')))
}

export const addCounts = (counts: Count[]): Count => ({
  passed: counts.reduce((sum, { passed }) => sum + passed, 0),
  failed: counts.reduce((sum, { failed }) => sum + failed, 0),
})
