import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { counterInput, markInput, searchedDigits } from './input.ts'

describe('what is typed into the search', () => {
  it.each([
    ['1234567897', '1234567897'],
    ['123-456-7897', '1234567897'],
    ['１２３ ４５６ ７８９７', '1234567897'],
    [' 7897 ', '7897'],
    ['', ''],
    [undefined, ''],
    [['1', '2'], ''],
    ['12345678970', null],
    ['ABCD', null],
    ["7897' or 1=1", null],
  ])('%j means %j', (typed, digits) => {
    expect(searchedDigits(typed)).toBe(digits)
  })
})

describe('a button of the list', () => {
  const reservationId = '0198e9a4-4a70-4c2e-9a80-111111111111'

  it('names a visit and the version on the screen', () => {
    expect(markInput.parse({ mark: 'arrived', reservationId, version: '3' })).toEqual({
      mark: 'arrived',
      reservationId,
      version: 3,
    })
  })

  it.each([
    { mark: 'arrived', reservationId: 'x', version: '1' },
    { mark: 'arrived', reservationId, version: '0' },
    { mark: 'arrived', reservationId, version: '1.5' },
    { mark: 'arrived', reservationId, version: '99999' },
    { mark: 'arrived', reservationId, version: '' },
    { mark: 'arrived', version: '1' },
    { reservationId, version: '1' },
    { mark: 'cancelled', reservationId, version: '1' },
  ])('that is malformed is not accepted: %j', (input) => {
    expect(markInput.safeParse(input).success).toBe(false)
  })
})

it('nothing that is sent makes the readers throw', () => {
  const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.string()), fc.anything())
  fc.assert(
    fc.property(anything, anything, anything, (mark, reservationId, version) => {
      expect(markInput.safeParse({ mark, reservationId, version }).success).toBe(false)
      expect(typeof counterInput.safeParse({ counterId: mark }).success).toBe('boolean')
    }),
  )
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.string())), (typed) => {
      expect(searchedDigits(typed) ?? '').toMatch(/^\d{0,10}$/)
    }),
  )
})
