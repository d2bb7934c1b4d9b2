import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cruiseDoors } from '#scripts/checks/cruise-doors.ts'
import { cleanHouse, doorBreaches } from '#scripts/checks/door-breaches.ts'

const config: { forbidden: { name: string }[] } = createRequire(import.meta.url)(
  '../../.dependency-cruiser.cjs',
)

const PACKAGES = ['drizzle-orm', 'next', 'react', 'undeclared', 'vitest', 'workshop-tool']

const frame = {
  'package.json': JSON.stringify({
    type: 'module',
    imports: Object.fromEntries(
      ['app', 'components', 'db', 'lib', 'scripts'].map((room) => [`#${room}/*`, `./${room}/*`]),
    ),
    dependencies: { 'drizzle-orm': '1.0.0', next: '1.0.0', react: '1.0.0' },
    devDependencies: { vitest: '1.0.0', 'workshop-tool': '1.0.0' },
  }),
  'tsconfig.json': JSON.stringify({
    compilerOptions: {
      module: 'preserve',
      moduleResolution: 'bundler',
      allowImportingTsExtensions: true,
      verbatimModuleSyntax: true,
      jsx: 'react-jsx',
      noEmit: true,
    },
  }),
  ...Object.fromEntries(
    PACKAGES.flatMap((name) => [
      [`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' })],
      ...['index', 'headers', 'server'].map((file) => [`node_modules/${name}/${file}.js`, '']),
    ]),
  ),
}

let root = ''

function build(files: Record<string, string>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.join(root, path.dirname(file)), { recursive: true })
    writeFileSync(path.join(root, file), text)
  }
}

const rulesBroken = async (): Promise<string[]> =>
  (await cruiseDoors(root)).breaches.map(({ path: file, rule }) => `${rule} in ${file}`)

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'doors-'))
  build(frame)
  build(cleanHouse)
})

afterEach(() => rmSync(root, { recursive: true }))

describe('the door rules', () => {
  it('find nothing in a house that keeps them', async () => {
    expect(await rulesBroken()).toEqual([])
  })

  it('each have a breach to be tried against', () => {
    const names = config.forbidden.map(({ name }) => name)
    expect(Object.keys(doorBreaches).toSorted()).toEqual([...names, 'no-circular-domains'].toSorted())
  })

  it.each(Object.entries(doorBreaches))('%s is reported', async (rule, [file, line]) => {
    build({ [file]: `${cleanHouse[file] ?? ''}\n${line}\n` })
    const where = rule === 'no-circular-domains' ? path.dirname(file) : file
    expect(await rulesBroken()).toContain(`${rule} in ${where}`)
  })

  it.each([
    "import { type Claim, claim } from '#lib/slots/claim-places.ts'",
    "export { claim } from '#lib/slots/claim-places.ts'",
    "const verb = await import('#lib/slots/claim-places.ts')",
  ])('do not take %s for an import of types', async (line) => {
    build({ 'app/(staff)/staff/form.tsx': line })
    expect(await rulesBroken()).toEqual(['pages-read in app/(staff)/staff/form.tsx'])
  })
})
