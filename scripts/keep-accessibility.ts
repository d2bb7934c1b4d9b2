import { copyFileSync, existsSync } from 'node:fs'
import { keptResults, lastResults } from '#scripts/checks/accessibility-results.ts'
import { runCommand } from './command.ts'
import { PlainError } from './plain-error.ts'

// npm run accessibility: keeps what the last whole run of the browser tests found, for the statement for residents.
await runCommand(() => {
  if (!existsSync(lastResults)) throw new PlainError('There are no results yet: run npm test first.')
  copyFileSync(lastResults, keptResults)
  console.log(`The statement is now made of the results of ${lastResults}.`)
  return Promise.resolve()
})
