import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { searchKey } from '#lib/search-key.ts'
import { counterInput, markInput, soughtOf } from './input.ts'

const part = (digits: string) => ({ digits, sought: null })
const whole = (kind: 'number' | 'resident', digits: string) => ({ digits, sought: { kind, key: digits } })

describe('what is typed or scanned into the search', () => {
  it.each([
    ['1234567897', whole('number', '1234567897')],
    ['123-456-7897', whole('number', '1234567897')],
    ['１２３ ４５６ ７８９７', whole('number', '1234567897')],
    ['123-456-782', whole('resident', '123456782')],
    [' 7897 ', part('7897')],
    ['1234567890', part('1234567890')],
    ['', part('')],
    [undefined, part('')],
    [['1', '2'], part('')],
    ['https://city.example/ja/reservations/lookup#number=1234567897&key=ABCD', whole('number', '1234567897')],
    ['ｈｔｔｐｓ：／／city.example／lookup＃number=1234567897＆key=ABCD', whole('number', '1234567897')],
    ['https://elsewhere.example/#key=ABCD', part('')],
    ['12345678970', null],
    ["7897' or 1=1", null],
    ['ヒバリ　花子', null],
  ])('%j means %j', (typed, wish) => {
    expect(soughtOf(typed, false)).toEqual(wish)
  })

  it('is a name only for those who may look for names', () => {
    const name = { digits: '', sought: { kind: 'name', key: searchKey('ひばり花子') } }
    expect(soughtOf('ﾋﾊﾞﾘ　花子', true)).toEqual(name)
    expect(soughtOf('ﾋﾊﾞﾘ　花子', false)).toBeNull()
    expect(soughtOf('・・・', true)).toBeNull()
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
      expect(soughtOf(typed, false)?.digits ?? '').toMatch(/^\d{0,10}$/)
      expect(() => soughtOf(typed, true)).not.toThrow()
    }),
  )
})
