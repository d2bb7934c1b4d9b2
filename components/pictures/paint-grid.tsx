'use client'

import { type Dispatch, type KeyboardEvent, type PointerEvent, useEffect, useRef } from 'react'
import { actOfKey } from './paint-keys.ts'
import { type GridTime, type GridWords, PaintRow, placeIn } from './paint-row.tsx'
import type { Cell, PaintAct, PaintState } from './paint-state.ts'

type Props = { state: PaintState; act: Dispatch<PaintAct>; times: GridTime[]; words: GridWords }

/** A table to those who see it, a grid to those who hear it: its squares are gone through by arrows. */
const grid = { role: 'grid', 'aria-multiselectable': true }

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
    const under = document.elementFromPoint(event.clientX, event.clientY)
    const cell = cellOf(under)
    if (!cell || (cell.time === focus.time && cell.lane === focus.lane)) return
    act({ act: 'drag', cell })
    // At the edge of the frame a long day comes along beneath the finger.
    under?.closest('td')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
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
            <PaintRow
              key={time.opens}
              index={index}
              time={time}
              column={state.columns[index] ?? []}
              act={act}
              words={words}
              {...placeIn(state, index)}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function cellOf(target: EventTarget | null): Cell | null {
  const found =
    target instanceof Element ? target.closest<HTMLElement>('[data-cell]')?.dataset.cell : undefined
  const [time, lane] = (found ?? '').split('-').map(Number)
  return time === undefined || lane === undefined ? null : { time, lane }
}
