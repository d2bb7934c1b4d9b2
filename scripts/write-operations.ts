import { writeFileSync } from 'node:fs'
import { readOperations } from '#scripts/operations/read-operations.ts'
import { operationsTable, renderOperations } from '#scripts/operations/render-operations.ts'
import { runCommand } from './command.ts'

// npm run operations: writes the table of all operations and their rights anew from the code.
await runCommand(() => {
  const { operations } = readOperations(process.cwd())
  writeFileSync(operationsTable, renderOperations(operations))
  console.log(`${operations.length} operations stand in ${operationsTable}.`)
  return Promise.resolve()
})
