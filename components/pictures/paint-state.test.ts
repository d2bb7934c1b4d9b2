import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paints, pictureText, readPicture } from '#lib/pictures/rules.ts'
import { isChosen, type PaintAct, type PaintState, painted, pictureIn, startOf } from './paint-state.ts'

const day = readPicture('09:00-10:00/15=2/0/0/0') ?? []
const start = (locked = [false, false, false, false]) => startOf(day, locked, 3)
const played = (state: PaintState, ...acts: PaintAct[]) => acts.reduce(painted, state)
const drawn = (state: PaintState) => state.columns.map((column) => column.map((paint) => paint[0]).join(''))
const at = (time: number, lane: number) => ({ time, lane })

describe('a painting', () => {
  it('begins as the day is', () => {
    expect(drawn(start())).toEqual(['ssc', 'ssc', 'ssc', 'ssc'])
    expect(pictureText(pictureIn(start(), day))).toBe('09:00-10:00/15=2/0/0/0')
  })

  it('takes a rectangle from where the finger came down to where it goes up, in one step', () => {
    const acts: PaintAct[] = [
      { act: 'brush', paint: 'phone' },
      { act: 'press', cell: at(1, 0) },
      { act: 'drag', cell: at(3, 2) },
      { act: 'drag', cell: at(2, 1) },
      { act: 'release' },
    ]
    const state = played(start(), ...acts)
    expect(drawn(state)).toEqual(['ssc', 'ppc', 'ppc', 'ssc'])
    expect(state.said).toEqual({ kind: 'painted', paint: 'phone', from: at(1, 0), to: at(2, 1) })
    expect(drawn(played(state, { act: 'undo' }))).toEqual(drawn(start()))
    expect(drawn(played(state, { act: 'undo' }, { act: 'redo' }))).toEqual(drawn(state))
  })

  it('does nothing when a finger moves that did not come down here', () => {
    expect(played(start(), { act: 'drag', cell: at(2, 2) }, { act: 'release' })).toEqual(start())
  })

  it('is chosen by going and painted by filling', () => {
    const chosen = played(
      start(),
      { act: 'go', cell: at(1, 1) },
      { act: 'go', cell: at(2, 9), isFurther: true },
    )
    expect([at(1, 1), at(2, 2), at(0, 1), at(3, 1)].map((cell) => isChosen(chosen, cell))).toEqual([
      true,
      true,
      false,
      false,
    ])
    expect(drawn(played(chosen, { act: 'fill', paint: 'walk_in' }))).toEqual(['ssc', 'sww', 'sww', 'ssc'])
  })

  it('leaves times alone that cannot be painted', () => {
    const state = played(start([true, false, false, true]), { act: 'choose_all' }, { act: 'fill' })
    expect(drawn(state)).toEqual(['ssc', 'ccc', 'ccc', 'ssc'])
  })

  it('gets a lane more, which can be taken back', () => {
    const state = played(start(), { act: 'add_lane' })
    expect(drawn(state)[0]).toBe('sscc')
    expect(drawn(played(state, { act: 'undo' }))[0]).toBe('ssc')
  })

  it('says when there is nothing to take back', () => {
    expect(played(start(), { act: 'undo' }).said).toEqual({ kind: 'nothing' })
    expect(played(start(), { act: 'redo' }).said).toEqual({ kind: 'nothing' })
  })

  it('comes back to where it began when every step is taken back', () => {
    const cell = fc.record({ time: fc.nat(3), lane: fc.nat(2) })
    const act = fc.oneof(
      fc.record({ act: fc.constant('brush' as const), paint: fc.constantFrom(...paints) }),
      fc.record({ act: fc.constantFrom('press' as const, 'drag' as const, 'go' as const), cell }),
      fc.record({ act: fc.constantFrom('release' as const, 'fill' as const, 'redo' as const) }),
    )
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
        let state = played(start(), ...acts, { act: 'release' })
        for (let left = state.past.length; left > 0; left -= 1) state = painted(state, { act: 'undo' })
        expect(drawn(state)).toEqual(drawn(start()))
      }),
    )
  })
})
