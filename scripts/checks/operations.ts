import { existsSync } from 'node:fs'
import path from 'node:path'
import { type Breach, report } from '#scripts/checks/breach.ts'
import { listFiles, readText } from '#scripts/checks/tree.ts'
import { readOperations } from '#scripts/operations/read-operations.ts'
import { operationsTable, renderOperations } from '#scripts/operations/render-operations.ts'

// Everything that can be asked of the server begins with a gate, and the table that says so is up to date.

const root = process.cwd()
const { operations, breaches } = readOperations(root)

const isUpToDate =
  existsSync(operationsTable) && readText(root, operationsTable) === renderOperations(operations)
const stale: Breach[] = isUpToDate
  ? []
  : [{ path: operationsTable, rule: 'is out of date (npm run operations)' }]

/** What is an action stands in `actions.ts`: elsewhere nobody would look for its gate. */
const hidden: Breach[] = listFiles(root)
  .filter((file) => /^(app|components|lib)\/.*\.tsx?$/.test(file) && path.basename(file) !== 'actions.ts')
  .filter((file) => /^\s*'use server'/m.test(readText(root, file)))
  .map((file) => ({ path: file, rule: 'actions stand in actions.ts' }))

report('operations', `${operations.length} pages, routes and actions`, [...breaches, ...stale, ...hidden])
