import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import type { Way } from '#scripts/operations/gates.ts'
import { type Operation, readOperations } from '#scripts/operations/read-operations.ts'

// The tables of docs/security.md about limits say all there is, and nothing that is not there.

const text = readFileSync('docs/security.md', 'utf8')
const section = /### Limits of what needs no sign-in\n(.*?)\n### /s.exec(text)?.[1] ?? ''

/** The rows of the table with this heading, cell by cell. */
const tableOf = (heading: string): string[][] =>
  (section.split(`| ${heading} |`)[1]?.split('\n\n', 1)[0] ?? '')
    .split('\n')
    .slice(2)
    .map((row) => row.split('|').map((cell) => cell.trim()))
    .map((cells) => cells.slice(1, -1))

const limits = tableOf('limit')
const answered = tableOf('operation')
const bare = (cell = ''): string => cell.replaceAll('`', '')

/** Who has shown a session of an account, of residents or of staff, is known; all others are not. */
const known: readonly Way[] = ['resident', 'staff', 'right']

/** Reading what everybody may read tells no secret and writes nothing. */
const isPublicReading = ({ kind, name, way }: Operation): boolean =>
  kind === 'route' && ['GET', 'OPTIONS'].includes(name) && way === 'anybody'

it('every operation without a session that writes or takes a secret says what limits it', () => {
  const open = readOperations(process.cwd()).operations.filter(
    (one) => one.kind !== 'page' && !known.includes(one.way) && !isPublicReading(one),
  )
  expect(answered.map(([operation]) => bare(operation)).toSorted()).toEqual(
    open.map(({ address, name }) => `${address} ${name}`).toSorted(),
  )
  const named = answered.flatMap(([, by = '']) => [...by.matchAll(/`([^`]+)`/g)].map(([, name]) => name))
  const listed = limits.map(([name]) => bare(name))
  expect(named.filter((name) => !listed.includes(name ?? ''))).toEqual([])
})

it('every limit of the code stands there with its figures', () => {
  const call = /(?:guess|flood)Limit\('([\w-]+)', \{ points(?:: ([\w.]+))?, seconds: ([\d *]+) \}/g
  const sources = globSync('{app,lib}/**/*.ts').filter((file) => !file.endsWith('.test.ts'))
  const code = sources.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(call)])
  const calls = sources.flatMap((file) => readFileSync(file, 'utf8').match(/\b(guess|flood)Limit\('/g) ?? [])
  expect(calls).toHaveLength(code.length)
  const figures = code.map(([, name = '', points = '', seconds = '']) => {
    const minutes = seconds.split('*').reduce((product, factor) => product * Number(factor), 1) / 60
    return [name, /^\d+$/.test(points) ? points : '', `${minutes} minute${minutes === 1 ? '' : 's'}`]
  })
  const said = limits.map(([name, tries = '', period = '']) => [
    bare(name),
    /^\d+/.exec(tries)?.[0] ?? '',
    period,
  ])
  expect(said.toSorted()).toEqual(figures.toSorted())
})
