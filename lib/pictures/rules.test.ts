import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  copiedDown,
  paints,
  paintsOf,
  partOf,
  partsOf,
  pictureText,
  readPicture,
  sharesOf,
  takenOver,
  timesBetween,
} from './rules.ts'

const column = fc.array(fc.constantFrom(...paints), { maxLength: 6 })

describe('a picture', () => {
  it('is the same after it was written down', () => {
    const picture = fc.array(fc.tuple(fc.boolean(), column), { maxLength: 20 }).map((times) =>
      timesBetween('08:00', '20:00', 15).flatMap((time, index) => {
        const [isThere, painted] = times[index] ?? [false, []]
        return isThere ? [{ ...time, ...sharesOf(painted) }] : []
      }),
    )
    fc.assert(
      fc.property(picture, (drawn) => {
        expect(readPicture(pictureText(drawn))).toEqual(drawn)
      }),
    )
  })

  it.each([
    ['an hour in quarters', '09:00-10:00/15=3/0/1/0', 4],
    ['a closed time', '09:00-09:15/15=0/0/0/0', 1],
    ['the end of a day', '23:00-24:00/30=1/0/0/0', 2],
    ['nothing', '', 0],
  ])('is read from %s', (_, text, count) => {
    expect(readPicture(text)).toHaveLength(count)
  })

  it.each([
    ['no picture at all', 'x'],
    ['a time that ends before it begins', '10:00-09:00/15=1/0/0/0'],
    ['times that overlap', '09:00-10:00/30=1/0/0/0 09:45-10:15/30=1/0/0/0'],
    ['more lanes than there may be', '09:00-10:00/30=61/0/0/0'],
    ['more lanes given away than there are', '09:00-10:00/30=2/1/1/1'],
    ['slots of no length', '09:00-10:00/0=1/0/0/0'],
  ])('is not read from %s', (_, text) => {
    expect(readPicture(text)).toBeNull()
  })
})

it('counts a column by kind, and draws the kinds in the order of the lanes', () => {
  const painted = ['closed', 'phone', 'shared', 'web', 'shared'] as const
  const shares = sharesOf(painted)
  expect(shares).toEqual({ lanes: 4, webLanes: 1, phoneLanes: 1, walkInLanes: 0 })
  expect(paintsOf(shares, 5)).toEqual(['shared', 'shared', 'web', 'phone', 'closed'])
  fc.assert(
    fc.property(column, (any) => {
      expect(sharesOf(paintsOf(sharesOf(any), any.length))).toEqual(sharesOf(any))
    }),
  )
})

it('has parts that together are the whole day', () => {
  const day = readPicture('00:00-24:00/5=20/0/0/0') ?? []
  const parts = partsOf(day)
  expect(parts).toMatchObject([{ opens: '00:00', closes: '04:00' }, {}, {}, {}, {}, { closes: '24:00' }])
  expect(parts.flatMap((_, part) => partOf(day, part))).toEqual(day)
  expect(partsOf(readPicture('09:00-17:30/15=3/0/0/0') ?? [])).toHaveLength(1)
})

it('is copied down from a time, and from another day where that has the same times', () => {
  const day = readPicture('09:00-09:15/15=1/0/0/0 09:15-09:30/15=2/1/0/0 09:30-10:00/15=3/0/0/0') ?? []
  expect(pictureText(copiedDown(day, '09:15'))).toBe('09:00-09:15/15=1/0/0/0 09:15-10:00/15=2/1/0/0')
  const other = readPicture('09:00-09:15/15=5/0/2/0 09:15-09:45/30=6/0/0/0') ?? []
  expect(pictureText(takenOver(day, other))).toMatch(/^09:00-09:15\/15=5\/0\/2\/0 09:15-09:30\/15=2/)
})
