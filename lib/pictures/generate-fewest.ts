import type { Hours, Shares } from '#lib/calendar.ts'
import { closedShares, isSameShares, sharesText } from './rules.ts'

/** A slot as the calendar would have it and as it is wanted. */
export type Step = Hours & { is: Shares; wanted: Shares }

export type StepRow = ({ thing: 'exclusion' } & Hours) | ({ thing: 'capacity_change' } & Hours & Shares)

/** Slots in a row that are alike. */
type Run = Hours & { is: Shares; wanted: Shares; isClosed: boolean; needsClosing: boolean }

type Plan = { cost: number; rows: StepRow[] }

/**
 * The fewest exclusions and changes of capacity that turn what is into what is wanted. Of two changes the one for
 * fewer hours holds, so they may lie in one another; an exclusion closes whatever holds. Found by trying every span for
 * every run, each question once.
 */
export function generateFewest(steps: readonly Step[]): StepRow[] {
  const runs = runsOf(steps)
  const rows: StepRow[] = []
  for (let first = 0; first < runs.length; first += MOST_RUNS)
    rows.push(...fewest(runs.slice(first, first + MOST_RUNS)))
  return rows
}

/** A day has some five runs; of one that nobody paints by hand each part has its fewest. */
const MOST_RUNS = 60

function fewest(runs: readonly Run[]): StepRow[] {
  const asked = new Map<string, Plan>()
  /** From one run up to another where a wider change holds, or none. */
  const plan = (from: number, to: number, under: Shares | null): Plan => {
    const question = `${from}-${to} ${under && sharesText(under)}`
    const answer = asked.get(question) ?? best(from, to, under)
    asked.set(question, answer)
    return answer
  }
  const best = (from: number, to: number, under: Shares | null): Plan => {
    const run = runs[from]
    if (!run || from > to) return { cost: 0, rows: [] }
    if (run.isClosed) return plus(closing(run, under), plan(from + 1, to, under))
    const left = isSameShares(under ?? run.is, run.wanted) ? [plan(from + 1, to, under)] : []
    const isWanted = under !== null && isSameShares(under, run.wanted)
    const changed = isWanted ? [] : spans(from, to).map((last) => changing(from, last, to, under))
    return [...left, ...changed].reduce((one, other) => (other.cost < one.cost ? other : one))
  }
  /** A change may end only at a run that it is for. */
  const spans = (from: number, to: number): number[] =>
    runs.flatMap((run, last) =>
      from <= last && last <= to && isSameShares(run.wanted, runs[from]?.wanted ?? closedShares)
        ? [last]
        : [],
    )
  const changing = (from: number, last: number, to: number, under: Shares | null): Plan => {
    const [first, end] = [runs[from], runs[last]]
    if (!first || !end) throw new Error('a change begins and ends at a run')
    const row = {
      thing: 'capacity_change' as const,
      opens: first.opens,
      closes: end.closes,
      ...onlyShares(first.wanted),
    }
    const inner = plan(from + 1, last, first.wanted)
    return plus({ cost: 1, rows: [row] }, plus(inner, plan(last + 1, to, under)))
  }
  return plan(0, runs.length - 1, null).rows
}

const plus = (one: Plan, other: Plan): Plan => ({
  cost: one.cost + other.cost,
  rows: [...one.rows, ...other.rows],
})

const closing = ({ opens, closes, needsClosing }: Run, under: Shares | null): Plan =>
  under || needsClosing ? { cost: 1, rows: [{ thing: 'exclusion', opens, closes }] } : { cost: 0, rows: [] }

const onlyShares = ({ lanes, webLanes, phoneLanes, walkInLanes }: Shares): Shares => ({
  lanes,
  webLanes,
  phoneLanes,
  walkInLanes,
})

/** Closed slots in a row are one run whatever they were: one exclusion closes them all. */
function runsOf(steps: readonly Step[]): Run[] {
  const runs: Run[] = []
  for (const { opens, closes, is, wanted } of steps) {
    const isClosed = wanted.lanes === 0
    const needsClosing = isClosed && is.lanes > 0
    const last = runs.at(-1)
    const isAlike = last && isSameShares(last.wanted, wanted) && (isClosed || isSameShares(last.is, is))
    if (!last || !isAlike) runs.push({ opens, closes, is, wanted, isClosed, needsClosing })
    else {
      last.closes = closes
      last.needsClosing ||= needsClosing
    }
  }
  return runs
}
