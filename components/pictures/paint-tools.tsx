'use client'

import type { Dispatch } from 'react'
import { Button } from '#components/ui/button.tsx'
import { MOST_LANES, type Paint, paints } from '#lib/pictures/rules.ts'
import type { PaintAct, PaintState } from './paint-state.ts'

export type ToolWords = {
  brush: string
  kinds: Record<Paint, string>
  marks: Record<Paint, string>
  undo: string
  redo: string
  fill: string
  addLane: string
  mouse: string
  keyboard: string
}

type Props = { state: PaintState; act: Dispatch<PaintAct>; words: ToolWords }

/** What one paints with, and how to take it back. */
export const PaintTools = ({ state, act, words }: Props) => (
  <div className="space-y-3">
    <fieldset>
      <legend className="field-label">{words.brush}</legend>
      <div className="paint-brushes">
        {paints.map((paint) => (
          <label key={paint} className="paint-brush">
            <input
              type="radio"
              name="brush"
              checked={state.brush === paint}
              onChange={() => act({ act: 'brush', paint })}
            />
            <span className={`paint-sample paint-${paint}`} aria-hidden="true">
              {words.marks[paint]}
            </span>
            <span>{words.kinds[paint]}</span>
          </label>
        ))}
      </div>
    </fieldset>
    <div className="flex flex-wrap gap-2">
      <Button type="button" look="outline" size="small" onClick={() => act({ act: 'fill' })}>
        {words.fill}
      </Button>
      <Button
        type="button"
        look="outline"
        size="small"
        aria-disabled={state.past.length === 0}
        onClick={() => act({ act: 'undo' })}
      >
        {words.undo}
      </Button>
      <Button
        type="button"
        look="outline"
        size="small"
        aria-disabled={state.future.length === 0}
        onClick={() => act({ act: 'redo' })}
      >
        {words.redo}
      </Button>
      <Button
        type="button"
        look="quiet"
        size="small"
        disabled={(state.columns[0]?.length ?? 0) >= MOST_LANES}
        onClick={() => act({ act: 'add_lane' })}
      >
        {words.addLane}
      </Button>
    </div>
    <p className="field-hint">{words.mouse}</p>
    <p className="field-hint">{words.keyboard}</p>
  </div>
)
