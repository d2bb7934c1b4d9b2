import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { dayOf } from '#lib/time.ts'
import {
  keptResults,
  lastResults,
  readResults,
  resultsIn,
  unconfirmed,
  unknownJourneys,
} from '#scripts/checks/accessibility-results.ts'
import { report } from '#scripts/checks/breach.ts'

// The accessibility statement may only say what the browser tests that just ran have shown. Takes their JSON report.

const browserReport = JSON.parse(readFileSync(process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ?? '', 'utf8'))
const last = resultsIn(browserReport, dayOf(new Date()))
mkdirSync(path.dirname(lastResults), { recursive: true })
writeFileSync(lastResults, `${JSON.stringify(last, null, 2)}\n`)

report('accessibility', `${last.scans} states of pages`, [
  ...unconfirmed(readResults(keptResults), last).map((criterion) => ({
    path: keptResults,
    rule: `claims ${criterion}, which this run does not show (npm run accessibility)`,
  })),
  ...unknownJourneys(last).map((title) => ({
    path: 'lib/accessibility/rules.ts',
    rule: `names a journey that did not pass: "${title}"`,
  })),
])
