import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dayOf } from '#lib/time.ts'
import { report } from '#scripts/checks/breach.ts'
import { compareAdvisories, exceptions, exceptionsFile } from '#scripts/checks/compare-advisories.ts'

// Asks the package registry for what is known about the locked packages, those for building and testing too. A machine
// that reaches no registry, or one that keeps no advisories, cannot know: it says so and goes on.

const asked = ['audit', '--json', '--fetch-retries=0', '--fetch-timeout=20000']
const { stdout } = spawnSync('npm', asked, { encoding: 'utf8', timeout: 60_000, maxBuffer: 64 * 1024 * 1024 })
const known = exceptions.parse(JSON.parse(readFileSync(exceptionsFile, 'utf8')))
const breaches = compareAdvisories(answerIn(stdout), known, dayOf(new Date()))
if (breaches) report('advisories', `${known.length} exceptions`, breaches)
else console.log('advisories: NOT LOOKED AT, the package registry gave no answer (npm audit)')

function answerIn(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return null
  }
}
