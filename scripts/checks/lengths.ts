import type { Breach } from '#scripts/checks/breach.ts'

export type Length = { path: string; lines: number }

const MOST = 250
const USUAL = 120
const MEDIAN = 50

export const linesOf = (text: string): number => text.split('\n').length - (text.endsWith('\n') ? 1 : 0)

/** Whether a file is counted: the demo city is data, and everything that is not code was left out before. */
export const isMeasured = (path: string): boolean => !path.startsWith('db/demo/')

/** The value below which a share of the sorted numbers lies. */
const quantile = (sorted: number[], share: number): number =>
  sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0

/** Files that nobody reads in one sitting, and a tree that drifts towards them. */
export function checkLengths(files: Length[]): Breach[] {
  const sorted = files.map(({ lines }) => lines).toSorted((one, other) => one - other)
  const median = quantile(sorted, 0.5)
  const most = quantile(sorted, 0.9)
  return [
    ...files
      .filter(({ lines }) => lines > MOST)
      .map(({ path, lines }) => ({ path, rule: `has ${lines} lines, ${MOST} is the most` })),
    ...(most > USUAL
      ? [{ path: '.', rule: `a tenth of the files has over ${most} lines, not ${USUAL}` }]
      : []),
    ...(median > MEDIAN
      ? [{ path: '.', rule: `half of the files have over ${median} lines, not ${MEDIAN}` }]
      : []),
  ]
}
