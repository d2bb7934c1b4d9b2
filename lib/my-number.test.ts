import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newReservationNumber } from './ids.ts'
import { asksForMyNumber, hasMyNumber, withoutMyNumber } from './my-number.ts'
import { groupReservationNumber } from './numbers.ts'

describe('a heading', () => {
  it.each([
    '個人番号',
    'あなたのマイナンバー（12桁）',
    'ﾏｲﾅﾝﾊﾞｰ',
    'My Number',
    'my-number',
    '住民票コード',
    '特定個人情報',
  ])('asks for what is not kept: %j', (heading) => expect(asksForMyNumber(heading)).toBe(true))

  it.each([
    'マイナンバーカードの有効期限',
    '個人番号カード',
    '個人番号通知書の番号',
    'My Number Card',
    '整理番号',
  ])('asks for something else: %j', (heading) => expect(asksForMyNumber(heading)).toBe(false))
})

describe('a 個人番号', () => {
  it.each([
    '123456789018',
    '983205673214',
    '9832 0567 3214',
    '9832-0567-3214',
    '9832ー0567ー3214',
    '9832−0567‐3214',
    '9832.0567.3214',
    '983 205 673 214',
    '98-3205-6732-14',
    '9832 - 0567 - 3214',
    '9 8 3 2 0 5 6 7 3 2 1 4',
    '98320567321-4',
    '９８３２０５６７３２１４',
    '９８３２　０５６７　３２１４',
    '9832\u200b0567\u200b3214',
    '๙๘๓๒๐๕๖๗๓๒๑๔',
    '९८३२०५६७३२१४',
    '၉၈၃၂၀၅၆၇၃၂၁၄',
    '九八三二〇五六七三二一四',
    '私の番号は983205673214です',
    'No983205673214',
    '電話090-1234-5678、番号9832 0567 3214',
    '090-1234-5678 9832-0567-3214',
    '+81 90 1234 5678 9832 0567 3214',
    'A: 9832 0567 3214 1 2',
  ])('is found in %j', (text) => {
    expect(hasMyNumber(text)).toBe(true)
  })

  it.each([
    ['a wrong check digit', '983205673215'],
    ['twelve zeros', '000000000000'],
    ['thirteen digits, as of a company', '1983205673214'],
    ['the 23 digits of an application', '98320567321412345678901'],
    ['eleven digits', '98320567321'],
    ['digits of two lines', '983205\n673214'],
    ['digits with words between', '9832と0567と3214'],
    ['a phone number of a country', '+819012345673'],
    ['a phone number with an extension', '03-1234-5678 13'],
    ['a phone number and a year', '090-1234-5678 2021'],
    ['a day and a time', '2026-11-24 0939'],
    ['days from and to', '2026-11-24 - 2026-11-20'],
    ['nothing', ''],
  ])('is not %s: %j', (_, text) => {
    expect(hasMyNumber(text)).toBe(false)
  })

  it.each([
    '12345678903',
    '１２３４５６７８９０３',
    '1234-5678-903',
    '12345 678903',
    'コードは12345678903です',
    '住民票コード：01234567890',
    '住民票コード 0123 4567 890',
    '住民票コード（一二三四五六七八九〇一）',
  ])('has a 住民票コード beside it: %j', (text) => {
    expect(hasMyNumber(text)).toBe(true)
  })

  it.each([
    ['a wrong check digit', '12345678904'],
    ['eleven zeros', '00000000000'],
    ['a mobile phone', '09012345678'],
    ['a phone number and a way inside', '03-1234-5678 1'],
    ['the groups of an address', '〒263-0023 3丁目30-8-403'],
    ['a postal code and numbers', '123-4567 8-9-03'],
    ['a postal code and a year', '100-0013 2024'],
    ['ten digits of a reservation', '1234567890'],
    ['only named', '住民票コードは書かないでください'],
  ])('is not %s: %j', (_, text) => {
    expect(hasMyNumber(text)).toBe(false)
  })

  it('is found with whatever stands before and behind that is no digit', () => {
    const word = fc.stringMatching(/^[a-zぁ-ん。、]{0,5}$/)
    fc.assert(
      fc.property(word, word, (before, behind) => {
        expect(hasMyNumber(`${before}983205673214${behind}`)).toBe(true)
      }),
    )
  })

  it('is no reservation number, in one piece or in groups', () => {
    for (let index = 0; index < 500; index += 1) {
      const number = newReservationNumber()
      expect(hasMyNumber(number) || hasMyNumber(groupReservationNumber(number))).toBe(false)
    }
  })

  it('is no phone number of Japan', () => {
    const phone = fc.stringMatching(/^0(\d-\d{4}-\d{4}|\d{2}-\d{3}-\d{4}|[5789]0-\d{4}-\d{4}|[5789]0\d{8})$/)
    fc.assert(
      fc.property(phone, (number) => {
        expect(hasMyNumber(number)).toBe(false)
        expect(hasMyNumber(number.replace(/^0/, '+81-'))).toBe(false)
      }),
    )
  })

  it('is looked for in long texts in no time', () => {
    expect(hasMyNumber('1 '.repeat(50_000))).toBe(false)
  })
})

it.each([
  ['番号は9832-0567-3214だそうです', '番号は＊＊＊だそうです'],
  ['九八三二〇五六七三二一四 と ९८३२०५६७३२१४', '＊＊＊ と ＊＊＊'],
  ['電話090-1234-5678、予約2026112409', '電話090-1234-5678、予約2026112409'],
  ['住民票コード：12345678901 の人', ''],
])('without a number, %j is %j', (text, rest) => {
  expect(withoutMyNumber(text)).toBe(rest)
})
