import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { addCounts, type Count, countOf } from '#scripts/checks/counts.ts'
import { runStep } from '#scripts/checks/run-step.ts'
import { allSteps, chooseSteps } from '#scripts/checks/steps.ts'

/** Runs the steps in order up to the first that fails, and says of each how it went. Answers the sum of all tests. */
export async function runSteps(only: string | undefined): Promise<Count> {
  const reports = mkdtempSync(path.join(tmpdir(), 'madoguchi-test-'))
  try {
    const counts: Count[] = []
    for (const step of chooseSteps(allSteps(reports), only)) {
      const start = performance.now()
      if (step.isLive) console.log(`… ${step.name}`)
      const count = countOf(step.counted, await runStep(step))
      counts.push(count)
      const seconds = ((performance.now() - start) / 1000).toFixed(1)
      console.log(`${count.failed === 0 ? '✓' : '✗'} ${step.name.padEnd(11)} ${seconds.padStart(6)} s`)
      if (count.failed > 0) break
    }
    return addCounts(counts)
  } finally {
    rmSync(reports, { recursive: true })
  }
}
