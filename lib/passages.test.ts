import { describe, expect, test } from 'vitest'
import { cityText, languageOf, passages, withJapaneseTagged, withoutTags } from '#lib/passages.ts'
import { rubyAsBrackets, withoutRuby } from '#lib/ruby.ts'

const hall = { ja: '公民館', en: 'Community Hall', my: 'ပြည်သူ့ခန်းမ (公民館)' }

describe('a text of the city', () => {
  test.each([
    ['ja', [{ text: '公民館' }]],
    ['ja-easy', [{ text: '公民館' }]],
    ['en', [{ text: 'Community Hall' }]],
    ['vi', [{ text: 'Community Hall', lang: 'en' }]],
    ['my', [{ text: 'ပြည်သူ့ခန်းမ (' }, { text: '公民館', lang: 'ja' }, { text: ')' }]],
  ] as const)('in %s says which of its words are in another language', (locale, parts) => {
    expect(passages(cityText(hall, locale))).toEqual(parts)
  })

  test('in Japanese alone is Japanese everywhere else', () => {
    expect(passages(cityText({ ja: '東二丁目2番2号' }, 'th'))).toEqual([
      { text: '東二丁目2番2号', lang: 'ja' },
    ])
    expect([languageOf({ ja: '東' }, 'th'), languageOf({ ja: '東' }, 'ja-easy')]).toEqual(['ja', undefined])
  })

  test('that is empty stays empty', () => {
    expect(cityText({ ja: '' }, 'ne')).toBe('')
  })
})

test('an address is one passage, with its figures', () => {
  expect(passages(withJapaneseTagged('1-1 Chuo (中央一丁目1番1号), ชั้น 1', 'th'))).toEqual([
    { text: '1-1 Chuo (' },
    { text: '中央一丁目1番1号', lang: 'ja' },
    { text: '), ชั้น 1' },
  ])
})

test('Chinese keeps its characters; kana make a passage Japanese', () => {
  expect(passages(withJapaneseTagged('个人编号卡（マイナンバーカード）', 'zh-Hans'))).toEqual([
    { text: '个人编号卡（' },
    { text: 'マイナンバーカード', lang: 'ja' },
    { text: '）' },
  ])
})

test('what is tagged already stays one passage within a sentence', () => {
  const sentence = `${cityText({ ja: '公民館 本館' }, 'vi')}: 8:30`
  expect(passages(withJapaneseTagged(sentence, 'vi'))).toEqual([
    { text: '公民館 本館', lang: 'ja' },
    { text: ': 8:30' },
  ])
})

test('titles, attributes and mail get the words alone', () => {
  const text = cityText(hall, 'my')
  for (const plain of [withoutTags, rubyAsBrackets, withoutRuby]) expect(plain(text)).toBe(hall.my)
})
