import { describe, expect, it } from 'vitest'
import type { LocalizedText } from '#lib/locales.ts'
import { lineDifferences, listDifferences, textDifferences } from './differences.ts'

describe('a text', () => {
  it.each<[string, LocalizedText, LocalizedText, string[]]>([
    ['in the language of the reader', { ja: '旅券' }, { ja: 'パスポート' }, ['旅券 → パスポート']],
    [
      'in another language',
      { ja: '旅券', en: 'Pass' },
      { ja: '旅券', en: 'Passport' },
      ['English：Pass → Passport'],
    ],
    ['that is new in a language', { ja: '旅券' }, { ja: '旅券', ko: '여권' }, ['한국어：なし → 여권']],
    ['that stays', { ja: '旅券' }, { ja: '旅券' }, []],
  ])('%s', (_, before, after, told) => {
    expect(textDifferences(before, after, 'ja')).toEqual(told)
  })
})

describe('a list', () => {
  const tell = (before: LocalizedText, after: LocalizedText) => textDifferences(before, after, 'ja')
  const texts = (...list: string[]) => list.map((ja) => ({ ja }))
  it.each<[string, LocalizedText[], LocalizedText[], string[]]>([
    ['with one more', texts('a', 'b'), texts('a', 'c', 'b'), ['追加：c']],
    ['with one less', texts('a', 'b'), texts('b'), ['削除：a']],
    ['with another in its place', texts('a', 'b'), texts('a', 'c'), ['b → c']],
    ['of another length', texts('a', 'b'), texts('c'), ['削除：a、b', '追加：c']],
    ['in another order', texts('a', 'b'), texts('b', 'a'), ['順番を変更：b、a']],
    ['with another translation', [{ ja: 'a', en: 'A' }], [{ ja: 'a', en: 'AA' }], ['「a」：English：A → AA']],
    ['that stays', texts('a'), texts('a'), []],
  ])('%s', (_, before, after, told) => {
    expect(listDifferences(before, after, { say: ({ ja }) => ja, tell }, 'ja')).toEqual(told)
  })
})

describe('a text of many lines', () => {
  it('tells the lines that went and came', () => {
    expect(lineDifferences('a\n\nb\nc', 'a\nd\nc', 'ja')).toEqual(['消えた行：b', '加わった行：d'])
  })
})
