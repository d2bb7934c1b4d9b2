import type { KeyboardEvent } from 'react'
import type { Paint } from '#lib/pictures/rules.ts'
import type { Cell, PaintAct, PaintState } from './paint-state.ts'

/** The letters that paint at once what is chosen. */
const brushes: Record<string, Paint> = { o: 'shared', w: 'web', p: 'phone', k: 'walk_in', x: 'closed' }

/** What a key does in the grid; null where it is left to the browser. */
export function actOfKey(event: KeyboardEvent, { focus }: PaintState): PaintAct | null {
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
