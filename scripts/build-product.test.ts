import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { fingerprintOfSources } from './build-product.ts'

it('a build is out of date when a source changed, came or went, and not for a test', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'madoguchi-sources-'))
  const write = (name: string, text: string) => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), text)
    return fingerprintOfSources(folder)
  }
  const first = write('app/(resident)/[locale]/page.tsx', 'one')
  expect(write('lib/slots/claim.test.ts', 'a test')).toBe(first)
  expect(write('docs/readme.md', 'a page')).toBe(first)
  const changed = write('app/(resident)/[locale]/page.tsx', 'two')
  expect(changed).not.toBe(first)
  expect(write('messages/ja/shell.json', '{}')).not.toBe(changed)
  rmSync(path.join(folder, 'messages'), { recursive: true })
  expect(fingerprintOfSources(folder)).toBe(changed)
  rmSync(folder, { recursive: true })
})
