import path from 'node:path'
import ts from 'typescript'
import { isPermission, type Permission, settingsPermissions } from '#lib/staff/access.ts'
import type { Breach } from '#scripts/checks/breach.ts'
import { listFiles, readText } from '#scripts/checks/tree.ts'
import { gates, type Way } from './gates.ts'
import { type Entry, type ReadFile, readEntries } from './read-entries.ts'
import { type FoundGate, readGate } from './read-gate.ts'

const kinds = { 'page.tsx': 'page', 'route.ts': 'route', 'actions.ts': 'action' } as const

/** One thing that can be asked of the server from outside, and who may. */
export type Operation = {
  kind: 'page' | 'route' | 'action'
  /** The address, with names in brackets where it varies; of an action that of its page. */
  address: string
  /** The method of a route, the name of an action. */
  name: string
  file: string
  gate: string
  way: Way
  /** One of these is enough. */
  permissions: readonly Permission[]
  /** Whether the right is asked for at all counters together. */
  isEverywhere: boolean
  isRecent: boolean
}

export type ReadOperations = { operations: Operation[]; breaches: Breach[] }

/** Every page, method of a route and action of the product with its gate, read from the code; and what has none. */
export function readOperations(root: string): ReadOperations {
  const found: ReadOperations = { operations: [], breaches: [] }
  const files = listFiles(root).filter((file) => file.startsWith('app/') && path.basename(file) in kinds)
  for (const file of files) {
    const kind = kinds[path.basename(file) as keyof typeof kinds]
    const read = readEntries(kind, file, readText(root, file))
    for (const entry of read.entries) {
      const gate = gateOf(root, file, read, entry)
      const operation = gate && 'name' in gate && operationOf(kind, file, entry, gate)
      if (operation) found.operations.push(operation)
      else found.breaches.push({ path: file, rule: `${entry.name} begins with no gate`, ...why(gate) })
    }
  }
  return found
}

const why = (gate: FoundGate): { message?: string } =>
  gate && 'before' in gate ? { message: `${gate.before} is called before one` } : {}

/** The gate of an entry; of a page that is nothing but another file's component, the gate of that. */
function gateOf(root: string, file: string, read: ReadFile, { body }: Entry): FoundGate {
  const gate = readGate(body, read.local)
  if (gate && 'name' in gate) return gate
  const [component = '', from] =
    [...read.imports].find(
      ([name, source]) => /-page\.tsx$/.test(source) && body.getText().includes(`<${name}`),
    ) ?? []
  if (!from) return gate
  const other = path.join(path.dirname(file), from)
  const inside = readEntries('action', other, readText(root, other)).entries
  const shown = inside.find(({ name }) => name === component)
  return shown ? readGate(shown.body, new Map()) : gate
}

function operationOf(
  kind: Operation['kind'],
  file: string,
  { name }: Entry,
  gate: { name: string; args: readonly ts.Expression[] },
): Operation | null {
  const known = gates[gate.name]
  if (!known) return null
  const { right, isRecent = false } = known
  const way = isOpenToAll(gate.args[1]) ? 'staff' : known.way
  const permissions = way === 'right' ? permissionsIn(gate.args[right ?? 0]) : []
  if (!permissions) return null
  const isEverywhere = way === 'right' && gate.args[1]?.kind === ts.SyntaxKind.NullKeyword
  return {
    kind,
    address: addressOf(file),
    name,
    file,
    gate: gate.name,
    way,
    permissions,
    isEverywhere,
    isRecent,
  }
}

/** A step of the sign-in that those who are through may take again: `requireStep('password', { isOpenToAll: true })`. */
const isOpenToAll = (arg: ts.Expression | undefined): boolean =>
  arg?.getText().includes('isOpenToAll: true') === true

/** The rights a gate is told: written out, or the list of all rights of the settings. */
function permissionsIn(arg: ts.Expression | undefined): readonly Permission[] | null {
  if (!arg) return null
  if (arg.getText() === 'settingsPermissions') return settingsPermissions
  const texts = ts.isArrayLiteralExpression(arg) ? [...arg.elements] : [arg]
  const names = texts.map((one) => (ts.isStringLiteral(one) ? one.text : ''))
  return names.every(isPermission) ? (names as Permission[]) : null
}

const addressOf = (file: string): string =>
  `/${path
    .dirname(file)
    .split('/')
    .slice(1)
    .filter((folder) => !folder.startsWith('('))
    .join('/')}`
