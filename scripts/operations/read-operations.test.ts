import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readOperations } from './read-operations.ts'

let root: string

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'house-'))
  writeFileSync(path.join(root, '.gitignore'), '')
})
afterEach(() => rmSync(root, { recursive: true }))

/** What is read from a house with this one file; others lie beside it. */
function read(file: string, source: string, others: Record<string, string> = {}) {
  for (const [name, text] of Object.entries({ [file]: source, ...others })) {
    mkdirSync(path.join(root, path.dirname(name)), { recursive: true })
    writeFileSync(path.join(root, name), text)
  }
  return readOperations(root)
}

const action = (lines: string) =>
  `export async function saveAction(id: string, form: FormData) {\n${lines}\n}`
const ACTIONS = 'app/(staff)/staff/things/[id]/actions.ts'

describe('what begins with a gate', () => {
  it.each([
    ["const staff = await requireStaff('desk.view')", { permissions: ['desk.view'], isEverywhere: false }],
    ["await requireStaff('desk.view', null)", { permissions: ['desk.view'], isEverywhere: true }],
    ["await requireStaff(['desk.view', 'desk.mark'])", { permissions: ['desk.view', 'desk.mark'] }],
    ["await requireRecentStaff('staff.edit', { form, path: pathOf(id) })", { isRecent: true }],
    ['const n = String(id)\nconst staff = await requireSignedIn()', { way: 'staff', permissions: [] }],
  ])('is an operation: %s', (line, expected) => {
    const { operations, breaches } = read(ACTIONS, action(line))
    expect(breaches).toEqual([])
    expect(operations).toMatchObject([
      { kind: 'action', address: '/staff/things/[id]', name: 'saveAction', ...expected },
    ])
  })

  it('is a method of a route, wrapped or renamed or not', () => {
    const wrapped = "export const GET = endpoint(async (request) => { await requireKeyHolder(request, '1') })"
    const renamed = 'const all = endpoint(() => { openToAll() })\nexport { all as PUT }'
    const posted =
      "export async function POST(r: Request) { await staffOfForm(r, 'desk.view', '/') }\nexport const { HEAD } = notAllowed('GET')"
    const { operations, breaches } = read('app/api/x/route.ts', [wrapped, renamed, posted].join('\n'))
    expect(breaches).toEqual([])
    expect(operations.map(({ name, way }) => [name, way])).toEqual([
      ['GET', 'key_holder'],
      ['PUT', 'anybody'],
      ['POST', 'right'],
    ])
  })

  it('is a page that is nothing but the page of another file', () => {
    const page =
      "import { OnePage } from '../one-page.tsx'\nexport default async function P({ params }) { return <OnePage id={(await params).id} /> }"
    const { operations, breaches } = read('app/(staff)/staff/x/[id]/page.tsx', page, {
      'app/(staff)/staff/x/one-page.tsx':
        "export async function OnePage() { await requireStaff('desk.view') }",
    })
    expect(breaches).toEqual([])
    expect(operations).toMatchObject([{ address: '/staff/x/[id]', permissions: ['desk.view'] }])
  })
})

describe('what begins with none', () => {
  it.each([
    ['none at all', 'return 1'],
    ['a query before it', "const x = await readThing(id)\nawait requireStaff('desk.view')"],
    [
      'something of the file that asks the database',
      "const x = await here(id)\nawait requireStaff('desk.view')",
    ],
    ['one inside a function that may never run', "const later = () => requireStaff('desk.view')"],
    ['a right that is no right', "await requireStaff('desk.watch')"],
    ['a right that nobody can read from the code', 'await requireStaff(rightOf(id))'],
  ])('is reported: %s', (_what, lines) => {
    const source = `const here = (id: string) => readThing(id)\n${action(lines)}`
    const { operations, breaches } = read(ACTIONS, source)
    expect(operations).toEqual([])
    expect(breaches).toMatchObject([{ path: ACTIONS, rule: 'saveAction begins with no gate' }])
  })

  it('is reported where methods come out of something else', () => {
    const { breaches } = read('app/api/x/route.ts', 'export const { GET } = handlers(auth)')
    expect(breaches).toMatchObject([{ rule: 'GET begins with no gate' }])
  })
})
