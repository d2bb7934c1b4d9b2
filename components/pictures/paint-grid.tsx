'use client'

import { type Dispatch, type KeyboardEvent, type PointerEvent, useEffect, useRef } from 'react'
import { classNames } from '#components/ui/class-names.ts'
import type { Paint, Picture } from '#lib/pictures/rules.ts'
import { type Cell, isChosen, type PaintAct, type PaintState } from './paint-state.ts'

export type GridTime = Picture[number] & { owned: number[]; lock: string | null }

export type GridWords = {
  caption: string
  lanes: string[]
  kinds: Record<Paint, string>
  marks: Record<Paint, string>
  booked: string
  locked: string
  time: string
}

type Props = { state: PaintState; act: Dispatch<PaintAct>; times: GridTime[]; words: GridWords }

/** A table to those who see it, a grid to those who hear it: its squares are gone through by arrows. */
const grid = { role: 'grid', 'aria-multiselectable': true }
const square = (isSelected: boolean, isReadOnly: boolean) => ({
  role: 'gridcell',
  'aria-selected': isSelected,
  ...(isReadOnly && { 'aria-readonly': true }),
})

/** The letters that paint at once what is chosen. */
const brushes: Record<string, Paint> = { o: 'shared', w: 'web', p: 'phone', k: 'walk_in', x: 'closed' }

/**
 * The lanes over the times as a grid: one stop for Tab, arrows inside. A finger or the mouse paints a rectangle; times
 * and lanes at the edges paint a whole row or column.
 */
export function PaintGrid({ state, act, times, words }: Props) {
  const table = useRef<HTMLTableElement>(null)
  const { focus } = state
  const lanes = state.columns[0]?.length ?? 0
  useEffect(() => {
    const shown = table.current
    // Only who is in the grid is led on in it.
    if (shown?.contains(document.activeElement) && document.activeElement?.matches('td'))
      shown.querySelector<HTMLElement>(`[data-cell="${focus.time}-${focus.lane}"]`)?.focus()
  }, [focus])

  const press = (event: PointerEvent) => {
    const cell = cellOf(event.target)
    if (!cell || event.button !== 0) return
    event.preventDefault()
    // A finger would keep all that follows for the square it came down on.
    if (event.target instanceof Element && event.target.hasPointerCapture(event.pointerId))
      event.target.releasePointerCapture(event.pointerId)
    if (event.target instanceof HTMLElement) event.target.closest('td')?.focus({ preventScroll: true })
    act({ act: 'press', cell, isFurther: event.shiftKey })
  }
  const drag = (event: PointerEvent) => {
    if (!state.under) return
    const cell = cellOf(document.elementFromPoint(event.clientX, event.clientY))
    if (cell && (cell.time !== focus.time || cell.lane !== focus.lane)) act({ act: 'drag', cell })
  }
  const type = (event: KeyboardEvent) => {
    const wished = actOfKey(event, state)
    if (!wished || !cellOf(event.target)) return
    event.preventDefault()
    act(wished)
  }
  useEffect(() => {
    const release = () => act({ act: 'release' })
    window.addEventListener('pointerup', release)
    window.addEventListener('pointercancel', release)
    return () => {
      window.removeEventListener('pointerup', release)
      window.removeEventListener('pointercancel', release)
    }
  }, [act])

  return (
    <div className="table-scroll paint-frame">
      <table
        ref={table}
        {...grid}
        aria-label={words.caption}
        className="paint-grid"
        onPointerDown={press}
        onPointerMove={drag}
        onKeyDown={type}
      >
        <thead>
          <tr>
            <th scope="col">{words.time}</th>
            {words.lanes.slice(0, lanes).map((lane, index) => (
              <th key={lane} scope="col">
                <button
                  type="button"
                  tabIndex={-1}
                  aria-label={lane}
                  onClick={() =>
                    act({
                      act: 'fill_between',
                      from: { time: 0, lane: index },
                      to: { time: times.length - 1, lane: index },
                    })
                  }
                >
                  {index + 1}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {times.map((time, index) => (
            <tr key={time.opens} className={time.lock ? 'paint-locked' : undefined}>
              <th scope="row">
                <button
                  type="button"
                  tabIndex={-1}
                  disabled={time.lock !== null}
                  onClick={() =>
                    act({
                      act: 'fill_between',
                      from: { time: index, lane: 0 },
                      to: { time: index, lane: lanes - 1 },
                    })
                  }
                >
                  {time.opens}
                </button>
              </th>
              {(state.columns[index] ?? []).map((paint, lane) => (
                <Square
                  // Lanes are numbers and never move.
                  key={words.lanes[lane]}
                  cell={{ time: index, lane }}
                  state={state}
                  time={time}
                  paint={paint}
                  words={words}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

type SquareProps = { cell: Cell; state: PaintState; time: GridTime; paint: Paint; words: GridWords }

function Square({ cell, state, time, paint, words }: SquareProps) {
  const isBooked = time.owned.includes(cell.lane + 1)
  const isHere = state.focus.time === cell.time && state.focus.lane === cell.lane
  const label = [
    time.opens,
    words.lanes[cell.lane],
    words.kinds[paint],
    ...(isBooked ? [words.booked] : []),
    ...(time.lock ? [words.locked] : []),
  ].join(' ')
  return (
    <td
      {...square(isChosen(state, cell), time.lock !== null)}
      data-cell={`${cell.time}-${cell.lane}`}
      tabIndex={isHere ? 0 : -1}
      aria-label={label}
      className={classNames(`paint-${paint}`, isBooked && 'paint-booked')}
    >
      <span aria-hidden="true">{words.marks[paint]}</span>
    </td>
  )
}

function cellOf(target: EventTarget | null): Cell | null {
  const found =
    target instanceof Element ? target.closest<HTMLElement>('[data-cell]')?.dataset.cell : undefined
  const [time, lane] = (found ?? '').split('-').map(Number)
  return time === undefined || lane === undefined ? null : { time, lane }
}

function actOfKey(event: KeyboardEvent, { focus }: PaintState): PaintAct | null {
  const { key, shiftKey, altKey } = event
  if (event.ctrlKey || event.metaKey) return actOfCommand(key.toLowerCase(), shiftKey)
  if (altKey) return null
  const brush = brushes[key.toLowerCase()]
  if (brush) return { act: 'fill', paint: brush }
  if (key === ' ' || key === 'Enter') return { act: 'fill' }
  const cell = cellByKey(key, focus)
  return cell && { act: 'go', cell, isFurther: shiftKey }
}

function actOfCommand(key: string, shiftKey: boolean): PaintAct | null {
  if (key === 'z') return { act: shiftKey ? 'redo' : 'undo' }
  if (key === 'y') return { act: 'redo' }
  if (key === 'a') return { act: 'choose_all' }
  if (key === 'home') return { act: 'go', cell: { time: 0, lane: 0 }, isFurther: shiftKey }
  if (key === 'end') return { act: 'go', cell: { time: FAR, lane: FAR }, isFurther: shiftKey }
  return null
}

/** Beyond every edge: it is led back to the last square. */
const FAR = 1000

function cellByKey(key: string, { time, lane }: Cell): Cell | null {
  const cells: Record<string, Cell> = {
    ArrowUp: { time: time - 1, lane },
    ArrowDown: { time: time + 1, lane },
    ArrowLeft: { time, lane: lane - 1 },
    ArrowRight: { time, lane: lane + 1 },
    Home: { time, lane: 0 },
    End: { time, lane: FAR },
    PageUp: { time: time - 4, lane },
    PageDown: { time: time + 4, lane },
  }
  return cells[key] ?? null
}
