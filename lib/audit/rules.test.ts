import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { actNames } from './rules.ts'

it('each act is named in a test that reads the record', () => {
  const files = globSync(['{app,lib}/**/*.test.ts'], { cwd: process.cwd() })
  const proofs = files
    .filter((file) => !file.startsWith('lib/audit/'))
    .map((file) => readFileSync(path.join(process.cwd(), file), 'utf8'))
    .filter((text) => /\b(tracesOf|auditEntries)\b/.test(text))
  expect(actNames.filter((act) => !proofs.some((text) => text.includes(`'${act}'`)))).toEqual([])
})
