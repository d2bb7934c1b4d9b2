import { parseArgs } from 'node:util'
import { stopRunning } from '#scripts/checks/run-step.ts'
import { runSteps } from '#scripts/checks/run-steps.ts'
import { PlainError } from './plain-error.ts'

// npm test: one list of checks, for a laptop and for CI. The last line is the sum, `N passed, N failed`; a step that
// is no test run counts as one. npm test -- --only biome,vitest: some of the steps.

// A run that is stopped ends what it has started, counts as failed and says so.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stopRunning)

try {
  const { values } = parseArgs({ options: { only: { type: 'string' } } })
  const { passed, failed } = await runSteps(values.only)
  console.log(`\n${passed} passed, ${failed} failed`)
  process.exitCode = failed === 0 ? 0 : 1
} catch (error) {
  if (!(error instanceof PlainError)) throw error
  console.error(error.message)
  process.exitCode = 2
}
