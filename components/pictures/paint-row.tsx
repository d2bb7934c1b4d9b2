import { type Dispatch, memo } from 'react'
import { classNames } from '#components/ui/class-names.ts'
import type { Paint, Picture } from '#lib/pictures/rules.ts'
import { isChosen, type PaintAct, type PaintState } from './paint-state.ts'

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

/** What of the choice and the focus lies in a row: the first and last lane, and the one with the focus; -1 for none. */
type Place = { firstChosen: number; lastChosen: number; focused: number }

/** Plain numbers, so that a row in which nothing happens is not drawn again: a day may have thousands of squares. */
export function placeIn(state: PaintState, time: number): Place {
  const { anchor, focus } = state
  const isIn = isChosen(state, { time, lane: focus.lane })
  return {
    firstChosen: isIn ? Math.min(anchor.lane, focus.lane) : -1,
    lastChosen: isIn ? Math.max(anchor.lane, focus.lane) : -1,
    focused: focus.time === time ? focus.lane : -1,
  }
}

type Props = Place & {
  index: number
  time: GridTime
  column: readonly Paint[]
  act: Dispatch<PaintAct>
  words: GridWords
}

/** A time with its lanes, square by square. */
export const PaintRow = memo(({ index, time, column, act, words, ...place }: Props) => {
  const last = column.length - 1
  return (
    <tr className={time.lock ? 'paint-locked' : undefined}>
      <th scope="row">
        <button
          type="button"
          tabIndex={-1}
          disabled={time.lock !== null}
          onClick={() =>
            act({ act: 'fill_between', from: { time: index, lane: 0 }, to: { time: index, lane: last } })
          }
        >
          {time.opens}
        </button>
      </th>
      {column.map((paint, lane) => (
        <td
          // Lanes are numbers and never move.
          key={words.lanes[lane]}
          {...square(place.firstChosen <= lane && lane <= place.lastChosen, time.lock !== null)}
          data-cell={`${index}-${lane}`}
          tabIndex={place.focused === lane ? 0 : -1}
          aria-label={labelOf(time, lane, paint, words)}
          className={classNames(`paint-${paint}`, isBooked(time, lane) && 'paint-booked')}
        >
          <span aria-hidden="true">{words.marks[paint]}</span>
        </td>
      ))}
    </tr>
  )
})

const square = (isSelected: boolean, isReadOnly: boolean) => ({
  role: 'gridcell',
  'aria-selected': isSelected,
  ...(isReadOnly && { 'aria-readonly': true }),
})

const isBooked = ({ owned }: GridTime, lane: number): boolean => owned.includes(lane + 1)

const labelOf = (time: GridTime, lane: number, paint: Paint, words: GridWords): string =>
  [
    time.opens,
    words.lanes[lane],
    words.kinds[paint],
    ...(isBooked(time, lane) ? [words.booked] : []),
    ...(time.lock ? [words.locked] : []),
  ].join(' ')
