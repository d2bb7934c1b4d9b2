import { describe, expect, it } from 'vitest'
import { valueInWords } from './change-words.ts'

const names = {
  counters: new Map([['hall', { ja: '市役所', en: 'City hall' }]]),
  questions: new Map([['photo', { ja: '写真', en: 'Photo' }]]),
  services: new Map([['pickup', { ja: '受け取り', en: 'Pick-up' }]]),
}

describe('a recorded value in words', () => {
  it.each([
    ['counterId', 'hall', '市役所'],
    ['counterId', null, 'すべての窓口'],
    ['serviceIds', ['pickup', 'gone'], '受け取り、gone'],
    ['serviceIds', [], 'なし'],
    ['accessibility', ['step_free', 'lift'], '段差のない入口、エレベーターあり'],
    ['accessibility', ['of a later version'], 'of a later version'],
    ['fieldKeys', ['photo', 'gone'], '写真、gone'],
    ['fieldKeys', null, 'すべて'],
    ['kind', 'number', '数字'],
    ['kind', 'national', '国のシステムの停止'],
    ['kind', 'counter', '窓口を今すぐ閉める'],
    ['weekdays', [1, 6], '月、土'],
    ['seasonFrom', '01-01', '1月1日'],
    ['isPublic', false, 'いいえ'],
    ['phone', '', 'なし'],
  ])('%s of %j', (key, value, said) => {
    expect(valueInWords(key, value, 'ja', names)).toBe(said)
  })

  it('is said in the language of the screen', () => {
    expect(valueInWords('accessibility', ['lift'], 'en', names)).toBe('Lift')
    expect(valueInWords('serviceIds', ['pickup'], 'en', names)).toBe('Pick-up')
  })
})
