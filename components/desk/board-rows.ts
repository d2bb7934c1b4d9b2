/** One lane of one counter, a column of the board. */
export type Lane = { counterId: string; lane: number }

type Cell = Lane & {
  startsAt: Date
  endsAt: Date
  visitId: string | null
  isFree: boolean
  /** Free, and nobody may book it. */
  isStopped?: boolean
}

/** What stands in a column from one line of the board on, over so many of them. */
export type Block = Lane & { key: string; rows: number } & (
    | { kind: 'visit'; visitId: string }
    | { kind: 'free' | 'stopped' | 'kept' | 'nothing' }
  )

export type BoardRow = { startsAt: Date; endsAt: Date; free: number; blocks: Block[] }

/** The columns of the board: each counter in the order given, with the lanes that it has today. */
export const lanesOf = (cells: readonly Cell[], counterIds: readonly string[]): Lane[] =>
  counterIds.flatMap((counterId) => {
    const own = cells.filter((cell) => cell.counterId === counterId).map(({ lane }) => lane)
    return [...new Set(own)].sort((one, other) => one - other).map((lane) => ({ counterId, lane }))
  })

/**
 * The day as the lines of a table: a line wherever a place begins or ends, so that counters with slots of different
 * lengths stand side by side. A long visit is one block over all its slots; kept places stay apart.
 */
export function rowsOf(cells: readonly Cell[], lanes: readonly Lane[]): BoardRow[] {
  const edges = [
    ...new Set(cells.flatMap(({ startsAt, endsAt }) => [Number(startsAt), Number(endsAt)])),
  ].sort((one, other) => one - other)
  const rows = edges.slice(0, -1).map(
    (edge, index): BoardRow => ({
      startsAt: new Date(edge),
      endsAt: new Date(edges[index + 1] ?? edge),
      free: cells.filter(
        ({ isFree, startsAt, endsAt }) => isFree && Number(startsAt) <= edge && edge < Number(endsAt),
      ).length,
      blocks: [],
    }),
  )
  for (const lane of lanes) {
    const own = cells.filter((cell) => cell.counterId === lane.counterId && cell.lane === lane.lane)
    for (const { from, until, ...block } of blocksOf(own, edges)) {
      const span = {
        ...lane,
        key: `${lane.counterId} ${lane.lane}`,
        rows: edges.indexOf(until) - edges.indexOf(from),
      }
      rows[edges.indexOf(from)]?.blocks.push({ ...span, ...block } as Block)
    }
  }
  return rows
}

type Span = { from: number; until: number; kind: Block['kind']; visitId?: string }

/** One column from the first line to the last, without gaps. */
function blocksOf(cells: readonly Cell[], edges: readonly number[]): Span[] {
  const spans: Span[] = []
  let reached = edges[0] ?? 0
  const fill = (until: number) => {
    if (reached < until) spans.push({ from: reached, until, kind: 'nothing' })
  }
  for (const cell of cells) {
    const [from, until] = [Number(cell.startsAt), Number(cell.endsAt)]
    const last = spans.at(-1)
    if (cell.visitId && last?.visitId === cell.visitId && last.until === from) last.until = until
    else {
      fill(from)
      spans.push({ from, until, ...contentOf(cell) })
    }
    reached = until
  }
  fill(edges.at(-1) ?? 0)
  return spans
}

function contentOf({ visitId, isFree, isStopped }: Cell): Pick<Span, 'kind' | 'visitId'> {
  if (visitId) return { kind: 'visit', visitId }
  if (isStopped) return { kind: 'stopped' }
  return { kind: isFree ? 'free' : 'kept' }
}
