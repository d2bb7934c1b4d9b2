import { describe, expect, it } from 'vitest'
import { rubyAsBrackets, rubyParts, withoutRuby } from './ruby.ts'

const text = '｜市役所《しやくしょ》に ｜行《い》きます。'

describe('furigana written inline', () => {
  it('becomes parts with their readings', () => {
    expect(rubyParts(text)).toEqual([
      { base: '市役所', reading: 'しやくしょ' },
      { base: 'に ' },
      { base: '行', reading: 'い' },
      { base: 'きます。' },
    ])
  })

  it('becomes brackets in mail and nothing in attributes', () => {
    expect(rubyAsBrackets(text)).toBe('市役所（しやくしょ）に 行（い）きます。')
    expect(withoutRuby(text)).toBe('市役所に 行きます。')
  })

  it('becomes brackets that differ from those around it', () => {
    expect(rubyAsBrackets('30日（｜月曜日《げつようび》）')).toBe('30日〈月曜日（げつようび）〉')
    expect(rubyAsBrackets('（はがき）か ｜車《くるま》（A（｜古《ふる》い もの）、B）')).toBe(
      '（はがき）か 車（くるま）〈A〈古（ふる）い もの〉、B〉',
    )
  })

  it('leaves a text without it alone', () => {
    expect(rubyParts('Hello')).toEqual([{ base: 'Hello' }])
    expect(rubyParts('')).toEqual([])
  })
})
