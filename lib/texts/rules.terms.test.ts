import { describe, expect, it } from 'vitest'
import { editorPath, isAsked, localeOf, textListPath, withTerm } from './rules.ts'

describe('a term', () => {
  it.each([
    ['予約番号と予約', '予約', '受付', '受付番号と受付'],
    ['{count}件のcount', 'count', 'number', '{count}件のnumber'],
    ['{n, plural, one {one} other {# others}}', 'other', 'more', '{n, plural, one {one} other {# mores}}'],
    ['{s, select, open {open} other {full}}', 'open', 'free', '{s, select, open {free} other {full}}'],
    ['<b>open</b> b', 'b', 'c', '<b>open</b> c'],
    ['$& $1', '$', '¥', '¥& ¥1'],
    ['窓口', '窓口', '$&', '$&'],
    [
      '｜窓口《まどぐち》',
      '｜窓口《まどぐち》',
      '｜市《し》の ｜窓口《まどぐち》',
      '｜市《し》の ｜窓口《まどぐち》',
    ],
    ['窓口', '受付', 'x', '窓口'],
  ])('in %j: %j becomes %j', (text, word, replacement, expected) => {
    expect(withTerm(text, word, replacement)).toBe(expected)
  })
})

describe('addresses of texts', () => {
  it('name the text and its language', () => {
    expect(editorPath({ locale: 'vi', domain: 'shell', key: 'home.lead' })).toBe(
      '/staff/settings/words/edit?of=shell.home.lead&language=vi',
    )
  })

  it('leave out what is as always', () => {
    expect(textListPath({ q: '', language: 'ja', page: 1 })).toBe('/staff/settings/words?language=ja')
    const sorted = { q: '', language: 'ja', sort: 'text', order: 'ascending', page: 1 }
    expect(textListPath(sorted)).toBe('/staff/settings/words?language=ja')
    expect(textListPath({ ...sorted, sort: 'own' })).toBe(
      '/staff/settings/words?language=ja&sort=own&order=ascending',
    )
    expect(textListPath({ q: 'a b', screen: 'home', language: 'vi', only: 'changed', page: 2 })).toBe(
      '/staff/settings/words?q=a+b&screen=home&language=vi&only=changed&page=2',
    )
  })

  it('ask for a list as soon as they ask for anything', () => {
    expect(isAsked({ q: '', language: 'vi', page: 1 })).toBe(false)
    expect(isAsked({ q: '', screen: 'home', language: 'vi', page: 1 })).toBe(true)
  })

  it('fall back to Japanese where a catalogue lacks a language', () => {
    expect(localeOf('shell', 'vi')).toBe('vi')
    expect(localeOf('desk', 'vi')).toBe('ja')
  })
})
