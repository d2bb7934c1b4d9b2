/** Bars for those who would rather look than read; the same numbers stand in the table. Pure. */
export type Chart = {
  title: string
  /** What the parts of a bar are, in their order. */
  parts: readonly string[]
  bars: readonly { label: string; values: readonly number[] }[]
}

/** How the parts of a bar are filled, in their order: told apart in black and white as well. */
export const chartPatterns = ['full', 'striped', 'dotted', 'crossed', 'empty'] as const

export type ChartPattern = (typeof chartPatterns)[number]

/** A part of a bar: where it begins and how long it is, compared with the longest bar. */
export type BarPart = { name: string; pattern: ChartPattern; start: number; length: number }

export type DrawnChart = {
  title: string
  /** The parts that any bar has. */
  legend: { name: string; pattern: ChartPattern }[]
  /** Each with what it is of and with its numbers in words, part by part. */
  bars: { label: string; numbers: string[]; parts: BarPart[] }[]
  /** How many bars there would be, where that is more than anybody takes in; then there are none. */
  tooMany: number | null
}

/** As many bars as anybody takes in at a glance. */
const MOST_BARS = 62

/**
 * A chart as the screen and the paper draw it; null where there is nothing to draw. `say` puts the number of a part into
 * words: each bar has its numbers beside it, so that nobody has to compare lengths.
 */
export function drawnChart(
  { title, parts, bars }: Chart,
  say: (part: { name: string; count: number }) => string,
): DrawnChart | null {
  if (bars.length === 0) return null
  if (bars.length > MOST_BARS) return { title, legend: [], bars: [], tooMany: bars.length }
  const named = parts.map((name, place) => ({ name, place, pattern: patternOf(place) }))
  const most = Math.max(1, ...bars.map(({ values }) => sum(values)))
  return {
    title,
    legend: named
      .filter(({ place }) => bars.some(({ values }) => values[place]))
      .map(({ name, pattern }) => ({ name, pattern })),
    bars: bars.map(({ label, values }) => {
      const own = named
        .map((part) => ({ ...part, count: values[part.place] ?? 0 }))
        .filter(({ count }) => count > 0)
      return {
        label,
        numbers: own.length > 0 ? own.map(say) : ['0'],
        parts: own.map(({ name, place, pattern, count }) => ({
          name,
          pattern,
          start: sum(values.slice(0, place)) / most,
          length: count / most,
        })),
      }
    }),
    tooMany: null,
  }
}

/** What stands between the numbers of a bar. */
export const BETWEEN_NUMBERS = ' / '

const patternOf = (place: number): ChartPattern => chartPatterns[place % chartPatterns.length] ?? 'full'

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)
