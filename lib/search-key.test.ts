import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { driver } from '#db/client.ts'
import { phoneKey, searchKey } from './search-key.ts'
import { commonForms, variantForms } from './variant-letters.ts'

/** What is written, and what it is looked for by. */
const cases: [string, string][] = [
  ['', ''],
  ['髙﨑　花子', '高崎花子'],
  ['渡邉 齋藤 斎藤 邊', '渡辺斉藤斉藤辺'],
  ['𠮷田', '吉田'],
  ['葛\u{E0100}城', '葛城'],
  ['神\uFE00\uFA19', '神神'],
  ['さとう ヒロシ', 'サトウヒロシ'],
  ['ｻﾄｳ ﾋﾛｼ', 'サトウヒロシ'],
  ['ｶﾞｯﾂ', 'ガツツ'],
  ['か\u3099', 'ガ'],
  ['キャッツァ', 'キヤツツア'],
  ['ヴァン ヴィ ヴ ヴェ ヴォ', 'バンビブベボ'],
  ['ゔぁん', 'バン'],
  ['ヂヅヰヱヲ', 'ジズイエオ'],
  ['ジョーンズ', 'ジヨンズ'],
  ['Nguyễn Văn Ánh', 'NGUYENVANANH'],
  ['Đặng Søren Łukasz', 'DANGSORENLUKASZ'],
  ['ＯʼＢｒｉｅｎ', 'OʼBRIEN'],
  ["O'Brien-Smith", 'OBRIENSMITH'],
  ['マリア・デ・ラ・クルス', 'マリアデラクルス'],
  ['０９０－１２３４ ５６７８', '09012345678'],
  ['a\u200bb\ufeffc\u00a0d\u3000e\tf\ng', 'ABCDEFG'],
  ['\uE000田', '\uE000田'],
  ['𩸽', '𩸽'],
  ['김 철수', '김철수'],
  ['ＡＢＣ１２３', 'ABC123'],
  ['㈱', '(株)'],
  ['°', '°'],
]

const inDatabase = async (texts: readonly string[]): Promise<string[]> => {
  const rows = await driver()<{ key: string }[]>`
    select search_key(text) as key from unnest(${texts as string[]}::text[]) with ordinality as given (text, place)
    order by place`
  return rows.map(({ key }) => key)
}

describe('searchKey', () => {
  it('makes one key of what people write in several ways', () => {
    for (const [written, key] of cases) expect(searchKey(written), written).toBe(key)
  })

  it('folds a key no further', () => {
    for (const [written] of cases) expect(searchKey(searchKey(written)), written).toBe(searchKey(written))
  })

  it('has a common form for each variant, which is no variant itself', () => {
    const [variants, common] = [[...variantForms], [...commonForms]]
    expect(common).toHaveLength(variants.length)
    expect(new Set(variants).size).toBe(variants.length)
    expect(common.filter((letter) => variants.includes(letter))).toEqual([])
    for (const [index, letter] of variants.entries()) expect(searchKey(letter)).toBe(common[index])
  })

  it('is made in the database letter for letter', async () => {
    const single = Array.from({ length: 0x33ff }, (_, code) => String.fromCodePoint(code + 1))
    const kanji = Array.from({ length: 0x51ff }, (_, index) => String.fromCodePoint(0x4e00 + index))
    const wide = Array.from({ length: 0x6ff }, (_, index) => String.fromCodePoint(0xf900 + index))
    const texts = [...cases.map(([written]) => written), variantForms, ...single, ...kanji, ...wide]
    const known = texts.filter((text) => /^[^\p{Cs}\p{Cn}]*$/u.test(text))
    const keys = await inDatabase(known)
    expect(known.filter((text, index) => searchKey(text) !== keys[index])).toEqual([])
  })

  it('is made in the database alike of whatever is typed', async () => {
    const letter = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.string({
        unit: fc.constantFrom(...variantForms, ...'ヴァィヵゔ ー-・゛゜ﾞﾟ\u3099\u309a\u0301e\u{E0100}'),
        maxLength: 20,
      }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(letter, { minLength: 20, maxLength: 60 }), async (texts) => {
        const stored = texts.map((text) => text.replaceAll('\0', '')).filter((text) => !/\p{Cn}/u.test(text))
        expect(await inDatabase(stored)).toEqual(stored.map(searchKey))
      }),
      { numRuns: 40 },
    )
  })
})

describe('phoneKey', () => {
  it('is what is dialled in Japan', () => {
    for (const typed of ['090-1234-5678', '０９０ー１２３４ー５６７８', '+81 90 1234 5678', '+819012345678'])
      expect(phoneKey(typed)).toBe('09012345678')
    expect(phoneKey('+84 912 345 678')).toBe('84912345678')
  })
})
