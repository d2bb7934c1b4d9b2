import type { Case } from './cases.ts'
import type { Measured } from './measure.ts'

/** A case with what was measured and its share of the pace of the floors. */
export type Row = Measured & { name: string; ofStatements?: number; ofBareHttp: number }

/** Sets a measured case beside its floors. Requests are compared, so a journey counts with all it consists of. */
export function rowOf(
  { name, floor, requests = 1 }: Case,
  measured: Measured,
  { rows, bareHttp }: { rows: readonly Row[]; bareHttp: number },
): Row {
  const statements = rows.find((row) => row.name === floor)
  return {
    name,
    ...measured,
    ...(statements && { ofStatements: measured.perSecond / statements.perSecond }),
    ofBareHttp: (measured.perSecond * requests) / bareHttp,
  }
}

const columns: { head: string; cell(row: Row): string }[] = [
  { head: 'case', cell: ({ name }) => name },
  { head: 'per second', cell: ({ perSecond }) => perSecond.toFixed(perSecond < 100 ? 1 : 0) },
  { head: 'p50 ms', cell: ({ p50 }) => p50.toFixed(1) },
  { head: 'p95 ms', cell: ({ p95 }) => p95.toFixed(1) },
  { head: 'CPU ms server', cell: ({ serverCpu }) => serverCpu.toFixed(2) },
  { head: 'CPU ms database', cell: ({ databaseCpu }) => databaseCpu.toFixed(2) },
  { head: 'of its SQL', cell: ({ ofStatements }) => share(ofStatements) },
  { head: 'of bare HTTP', cell: ({ ofBareHttp }) => share(ofBareHttp) },
  { head: 'oversold', cell: ({ oversold }) => count(oversold) },
  { head: 'lost', cell: ({ lost }) => count(lost) },
]

/** The table in Markdown, also easy to read as it stands. */
export function tableOf(rows: readonly Row[]): string {
  const cells = [columns.map(({ head }) => head), ...rows.map((row) => columns.map(({ cell }) => cell(row)))]
  const widths = columns.map((_, index) => Math.max(...cells.map((line) => line[index]?.length ?? 0)))
  const lines = cells.map((line) =>
    line.map((text, index) =>
      index === 0 ? text.padEnd(widths[0] ?? 0) : text.padStart(widths[index] ?? 0),
    ),
  )
  const rule = widths.map((width, index) => (index === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`))
  return [lines[0], rule, ...lines.slice(1)].map((line) => `| ${line?.join(' | ')} |`).join('\n')
}

const share = (value: number | undefined): string =>
  value === undefined ? '' : `${(value * 100).toFixed(1)} %`

const count = (value: number | undefined): string => (value === undefined ? '' : String(value))
