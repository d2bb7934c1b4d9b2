import { expect, it } from 'vitest'
import { ownFile } from './own-file.ts'

const named = (name: string, isShown = false) =>
  ownFile('', { type: 'text/csv', name, isShown }).headers.get('content-disposition')

it.each([
  ['visits-2026-11-24.csv', 'attachment; filename="visits-2026-11-24.csv"'],
  ['一覧.csv', `attachment; filename="_.csv"; filename*=UTF-8''%E4%B8%80%E8%A6%A7.csv`],
  ['葛󠄀城.csv', `attachment; filename="_.csv"; filename*=UTF-8''%E8%91%9B%F3%A0%84%80%E5%9F%8E.csv`],
  ['a b (1).pdf', `attachment; filename="a_b_1_.pdf"; filename*=UTF-8''a%20b%20(1).pdf`],
])('%j is called %s', (name, told) => {
  expect(named(name)).toBe(told)
})

it.each([
  'a\r\nset-cookie: b=1.csv',
  'a\nb.csv',
  'a\u0085b.csv',
  'a\u2028b.csv',
  'a\0b.csv',
  'a"; filename="b.exe',
  "a'b.csv",
  '../../etc/passwd',
  'C:\\b.csv',
  'report\u202Efdp.exe',
  '\uD800.csv',
  '',
])('%j writes no header, names no folder and ends no quotation', (name) => {
  const told = named(name) ?? ''
  expect(told).toMatch(/^attachment; filename="[\w.-]+"(; filename\*=UTF-8''[\w.%()!~-]+)?$/)
  expect(decodeURIComponent(told)).not.toMatch(/[\r\n\0/\\\u202E]/)
})

it('is kept by nobody on the way, and looked at where that is wanted', () => {
  expect(ownFile('', { type: 'text/csv', name: 'a.csv' }).headers.get('cache-control')).toBe(
    'private, no-store',
  )
  expect(named('slip.pdf', true)).toBe('inline; filename="slip.pdf"')
})
