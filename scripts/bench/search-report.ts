import type { Aim } from './aims.ts'
import type { Asked, SearchRound } from './search-round.ts'

/** What searches and lists of staff took, in Markdown. */
export function searchReport({ visits, loadSeconds, searches, reports }: SearchRound): string {
  const first = `Among ${visits.toLocaleString('en')} visits (made in ${loadSeconds.toFixed(0)} s), each asked with its count:`
  return [first, linesOf('search', searches), linesOf('list', reports)].join('\n\n')
}

/** The slowest of each, as they are mostly answered: others who use the machine show in `max`. */
export const searchAims = ({ searches, reports }: SearchRound): Aim[] => [
  { name: 'the slowest search of staff', value: slowest(searches), most: 100, unit: 'ms' },
  { name: 'the slowest list of staff', value: slowest(reports), most: 2000, unit: 'ms' },
]

const slowest = (asked: readonly Asked[]): number => Math.max(...asked.map(({ p50 }) => p50))

function linesOf(what: string, asked: readonly Asked[]): string {
  const width = Math.max(...asked.map(({ name }) => name.length))
  const rows = asked.map(({ name, rows: found, best, p50, max }) =>
    lineOf(
      name.padEnd(width),
      [found.toFixed(0), best.toFixed(1), p50.toFixed(1), max.toFixed(1)].map((cell) => cell.padStart(7)),
    ),
  )
  const head = lineOf(
    what.padEnd(width),
    ['rows', 'best ms', 'p50 ms', 'max ms'].map((cell) => cell.padStart(7)),
  )
  return [head, lineOf('-'.repeat(width), new Array<string>(4).fill('------:')), ...rows].join('\n')
}

const lineOf = (name: string, cells: readonly string[]): string => `| ${[name, ...cells].join(' | ')} |`
