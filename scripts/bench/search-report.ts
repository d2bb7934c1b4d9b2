import type { Aim } from './aims.ts'
import { percentile } from './figures.ts'
import type { Asked, SearchRound } from './search-round.ts'

/** What searches and lists of staff took, in Markdown. */
export function searchReport({ visits, loadSeconds, searches, mixes, reports }: SearchRound): string {
  const first = `Among ${visits.toLocaleString('en')} visits (made in ${loadSeconds.toFixed(0)} s), each asked with its count:`
  return [first, linesOf('search', searches), mixed(mixes), linesOf('list', reports)].join('\n\n')
}

/** What conditions that nobody chose took together: such a table would be too long to be read. */
function mixed(mixes: readonly Asked[]): string {
  const within = (share: number) => percentile(latencies(mixes), share).toFixed(0)
  const slow = mixes.toSorted((one, other) => other.p50 - one.p50).slice(0, 5)
  return [
    `${mixes.length} searches with conditions drawn at random: half within ${within(0.5)} ms, 19 of 20 within ${within(0.95)} ms,`,
    `99 of 100 within ${within(0.99)} ms. The slowest:`,
    ...slow.map(({ name, p50 }) => `- ${p50.toFixed(0)} ms: ${name}`),
  ].join('\n')
}

const latencies = (asked: readonly Asked[]): number[] => asked.map(({ p50 }) => p50)

/** The slowest of each, as they are mostly answered: others who use the machine show in `max`. */
export const searchAims = ({ searches, mixes, reports }: SearchRound): Aim[] => [
  { name: 'the slowest search of staff', value: slowest(searches), most: 100, unit: 'ms' },
  {
    name: '19 of 20 searches drawn at random',
    value: percentile(latencies(mixes), 0.95),
    most: 100,
    unit: 'ms',
  },
  { name: 'the slowest list of staff', value: slowest(reports), most: 2000, unit: 'ms' },
]

const slowest = (asked: readonly Asked[]): number => Math.max(...latencies(asked))

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
