import { type Paint, type Picture, paintsOf, sharesOf } from '#lib/pictures/rules.ts'

/** A square: which time, and which lane of it, both from 0. */
export type Cell = { time: number; lane: number }

/** The kinds of each time's lanes, as they are painted now. */
export type Columns = readonly (readonly Paint[])[]

/** What was just done, once, for those who do not see it. */
export type Said =
  | { kind: 'painted'; from: Cell; to: Cell; paint: Paint }
  | { kind: 'undone' | 'redone' | 'nothing' }
  | null

export type PaintState = {
  columns: Columns
  /** Times that cannot be painted. */
  locked: readonly boolean[]
  past: readonly Columns[]
  future: readonly Columns[]
  brush: Paint
  /** A rectangle is chosen from the anchor to where the focus is. */
  anchor: Cell
  focus: Cell
  /** While a finger or button is down: what was there before, so that the rectangle may become smaller again. */
  under: Columns | null
  said: Said
}

export type PaintAct =
  | { act: 'brush'; paint: Paint }
  | { act: 'press' | 'drag'; cell: Cell; isFurther?: boolean }
  | { act: 'release' | 'undo' | 'redo' | 'add_lane' | 'choose_all' }
  | { act: 'go'; cell: Cell; isFurther?: boolean }
  | { act: 'fill'; paint?: Paint }
  | { act: 'fill_between'; from: Cell; to: Cell }

/** As many steps as can be taken back. */
const MOST_STEPS = 100

/** A picture before anybody painted, with so many lanes. */
export const startOf = (picture: Picture, locked: readonly boolean[], height: number): PaintState => ({
  columns: picture.map((time) => paintsOf(time, height)),
  locked,
  past: [],
  future: [],
  brush: 'closed',
  anchor: { time: 0, lane: 0 },
  focus: { time: 0, lane: 0 },
  under: null,
  said: null,
})

/** The picture that is painted now. */
export const pictureIn = ({ columns }: PaintState, times: Picture): Picture =>
  times.map(({ opens, closes }, index) => ({ opens, closes, ...sharesOf(columns[index] ?? []) }))

/** What an act of the hand makes of a painting. */
export function painted(before: PaintState, act: PaintAct): PaintState {
  // Whoever does something else has lifted the finger, whether we were told or not.
  const state = act.act === 'drag' || act.act === 'release' ? before : released(before)
  switch (act.act) {
    case 'brush':
      return { ...state, brush: act.paint, said: null }
    case 'press':
      return pressed(state, act.cell, act.isFurther ?? false)
    case 'drag':
      return state.under ? stretched({ ...state, focus: act.cell }) : state
    case 'release':
      return released(state)
    case 'go':
      return went(state, act.cell, act.isFurther ?? false)
    case 'choose_all':
      return { ...state, anchor: { time: 0, lane: 0 }, focus: lastCell(state), said: null }
    case 'fill':
      return filled(act.paint ? { ...state, brush: act.paint } : state, state.anchor, state.focus)
    case 'fill_between':
      return filled({ ...state, anchor: act.from, focus: act.to }, act.from, act.to)
    case 'undo':
      return undone(state)
    case 'redo':
      return redone(state)
    case 'add_lane':
      return step(
        state,
        state.columns.map((column): Paint[] => [...column, 'closed']),
      )
  }
}

/** Whether a square lies in the chosen rectangle. */
export function isChosen({ anchor, focus }: PaintState, { time, lane }: Cell): boolean {
  const { from, to } = ordered(anchor, focus)
  return from.time <= time && time <= to.time && from.lane <= lane && lane <= to.lane
}

const ordered = (one: Cell, other: Cell): { from: Cell; to: Cell } => ({
  from: { time: Math.min(one.time, other.time), lane: Math.min(one.lane, other.lane) },
  to: { time: Math.max(one.time, other.time), lane: Math.max(one.lane, other.lane) },
})

function pressed(state: PaintState, cell: Cell, isFurther: boolean): PaintState {
  const anchor = isFurther ? state.anchor : cell
  return stretched({ ...state, anchor, focus: cell, under: state.columns, said: null })
}

const stretched = (state: PaintState): PaintState => ({
  ...state,
  columns: withRectangle(state, state.under ?? state.columns, state.anchor, state.focus),
})

function released(state: PaintState): PaintState {
  const { under, columns } = state
  if (!under) return state
  const before = { ...state, columns: under, under: null }
  return { ...step(before, columns), said: saidOf(state, state.anchor, state.focus) }
}

function went(state: PaintState, cell: Cell, isFurther: boolean): PaintState {
  const last = lastCell(state)
  const focus = {
    time: Math.max(0, Math.min(last.time, cell.time)),
    lane: Math.max(0, Math.min(last.lane, cell.lane)),
  }
  return { ...state, focus, anchor: isFurther ? state.anchor : focus, said: null }
}

const lastCell = ({ columns }: PaintState): Cell => ({
  time: Math.max(0, columns.length - 1),
  lane: Math.max(0, (columns[0]?.length ?? 1) - 1),
})

const filled = (state: PaintState, one: Cell, other: Cell): PaintState => ({
  ...step(state, withRectangle(state, state.columns, one, other)),
  said: saidOf(state, one, other),
})

const saidOf = ({ brush }: PaintState, one: Cell, other: Cell): Said => ({
  kind: 'painted',
  paint: brush,
  ...ordered(one, other),
})

function withRectangle({ brush, locked }: PaintState, columns: Columns, one: Cell, other: Cell): Columns {
  const { from, to } = ordered(one, other)
  return columns.map((column, time) =>
    locked[time] || time < from.time || to.time < time
      ? column
      : column.map((paint, lane) => (from.lane <= lane && lane <= to.lane ? brush : paint)),
  )
}

/** One more step that can be taken back, unless nothing changed. */
const step = (state: PaintState, columns: Columns): PaintState =>
  JSON.stringify(columns) === JSON.stringify(state.columns)
    ? state
    : { ...state, columns, past: [...state.past, state.columns].slice(-MOST_STEPS), future: [] }

function undone(state: PaintState): PaintState {
  const before = state.past.at(-1)
  if (!before) return { ...state, said: { kind: 'nothing' } }
  const future = [state.columns, ...state.future]
  return { ...state, columns: before, past: state.past.slice(0, -1), future, said: { kind: 'undone' } }
}

function redone(state: PaintState): PaintState {
  const [next, ...future] = state.future
  if (!next) return { ...state, said: { kind: 'nothing' } }
  return { ...state, columns: next, past: [...state.past, state.columns], future, said: { kind: 'redone' } }
}
