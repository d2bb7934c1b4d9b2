import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { addCounts, type Count, countOf } from '#scripts/checks/counts.ts'
import { runStep, stopRunning } from '#scripts/checks/run-step.ts'
import { allSteps, chooseSteps } from '#scripts/checks/steps.ts'

/**
 * `npm test`: one list of checks, for a laptop and for CI. Stops at the first step that fails. The last line is the
 * sum, `N passed, N failed`; a step that is no test run counts as one.
 * `npm test -- --only biome,vitest` runs some of the steps.
 */

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopRunning(signal))

const { values } = parseArgs({ options: { only: { type: 'string' } } })
const reports = mkdtempSync(path.join(tmpdir(), 'madoguchi-test-'))
process.on('exit', () => rmSync(reports, { recursive: true, force: true }))

const counts: Count[] = []
for (const step of chooseSteps(allSteps(reports), values.only)) {
  const start = performance.now()
  if (step.isLive) console.log(`… ${step.name}`)
  const succeeded = await runStep(step)
  const count = countOf(step.counted, succeeded)
  counts.push(count)
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  console.log(`${count.failed === 0 ? '✓' : '✗'} ${step.name.padEnd(11)} ${seconds.padStart(6)} s`)
  if (count.failed > 0) break
}

const { passed, failed } = addCounts(counts)
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
