import { describe, expect, it } from 'vitest'
import { exampleOf, exampleValues, isMuchLonger, isOfMarkup, textFault } from './rules.ts'

describe('a text of the city', () => {
  it.each([
    ['vi', 'Còn {count} chỗ', '残り{count}件', undefined],
    ['en', '{count, plural, one {# place} other {# places}}', '残り{count}件', undefined],
    ['ja', '予約番号は{number}です', '{number}', undefined],
    ['ja-easy', '｜窓口《まどぐち》です', '窓口です', undefined],
    ['en', ', ', '、', undefined],
    ['vi', '', '残り', { kind: 'empty' }],
    ['vi', ' Còn', '残り', { kind: 'spaces' }],
    ['vi', 'Còn', '残り{count}件', { kind: 'differs', lacks: ['{count}'], adds: [] }],
    ['vi', 'Còn {total}', '残り', { kind: 'differs', lacks: [], adds: ['{total}'] }],
    ['vi', "Còn '{count}'", '残り{count}件', { kind: 'differs', lacks: ['{count}'], adds: [] }],
    ['vi', 'Còn <b>chỗ</b>', '残り', { kind: 'differs', lacks: [], adds: ['<b>'] }],
    ['vi', 'Chỗ', '<b>残り</b>', { kind: 'differs', lacks: ['<b>'], adds: [] }],
    ['vi', '残り', '残り', { kind: 'untranslated' }],
    ['ja-easy', '窓口です', '窓口です', { kind: 'ruby_lacking', word: '窓口' }],
    ['ja-easy', '｜窓口《窓口》', '窓口', { kind: 'ruby_no_kana', word: '｜窓口《窓口》' }],
    ['ja-easy', '｜まど《まど》', '窓', { kind: 'ruby_needless', word: '｜まど《まど》' }],
    ['ja-easy', '｜窓口', '窓口', { kind: 'ruby_marks', word: '｜' }],
  ])('%s %j beside %j', (locale, text, source, fault) => {
    expect(textFault(locale, text, source)).toEqual(fault)
  })

  it.each(['残り{count', '残り}{', '{count, plural}', '{c, select, a {b}}'])('%j is no text', (text) => {
    expect(textFault('ja', text, '残り{count}件')).toMatchObject({ kind: 'syntax' })
  })

  it.each([
    ['<b>a</b>', true],
    ['<script>alert(1)</script>', true],
    ['<b>a', true],
    ['{a', false],
    ['a {b}', false],
  ])('%j is markup: %s', (text, expected) => {
    const fault = textFault('ja', text, 'a')
    expect(fault && isOfMarkup(fault)).toBe(expected)
  })

  it('may be much longer than the shipped one, which is said', () => {
    expect(isMuchLonger('a'.repeat(20), 'a')).toBe(false)
    expect(isMuchLonger('a'.repeat(21), 'a')).toBe(true)
    expect(isMuchLonger('a'.repeat(150), 'a'.repeat(100))).toBe(false)
  })
})

describe('the preview of a text', () => {
  const text = '{who}: {count, plural, one {# day} other {# days}}, {state, select, open {free} other {full}}'

  it('has something in every place', () => {
    const values = exampleValues(['{who} {count} {state}', text], (name) =>
      name === 'who' ? 'Hanako' : undefined,
    )
    expect(values).toEqual({ who: 'Hanako', count: 3, state: 'open' })
    expect(exampleOf('en', text, values)).toBe('Hanako: 3 days, free')
  })

  it('shows the name of a place that has no example', () => {
    expect(
      exampleOf(
        'ja',
        '{what}です',
        exampleValues(['{what}'], () => undefined),
      ),
    ).toBe('(what)です')
  })

  it('is none for a text that cannot be shown', () => {
    expect(exampleOf('ja', '{what', {})).toBeNull()
    expect(exampleOf('ja', '{what}', {})).toBeNull()
  })
})
