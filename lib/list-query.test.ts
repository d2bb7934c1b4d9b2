import { describe, expect, it } from 'vitest'
import { foundInMatrix } from './list-matrix.ts'
import {
  foundRows,
  type ListQuery,
  listQuery,
  pageAddress,
  pageNumber,
  pageOf,
  sortedBy,
} from './list-query.ts'

const rows = [
  { name: 'ひばり市役所', english: 'City Hall', lanes: 10 },
  { name: '丘公民館', english: null, lanes: 2 },
  { name: '東ＡＢ出張所', english: 'East office', lanes: 2 },
]

const found = (query: Partial<ListQuery<'name' | 'lanes'>>) =>
  foundRows(rows, { q: '', sort: 'name', order: 'ascending', ...query }, 'ja', {
    texts: ({ name, english }) => [name, english],
    by: { name: ({ name }) => name, lanes: ({ lanes }) => lanes },
  }).map(({ name }) => name)

describe('a list', () => {
  it.each([
    ['ＣＩＴＹ', ['ひばり市役所']],
    ['ab', ['東ＡＢ出張所']],
    ['北', []],
  ])('finds %s in any of its texts, wide or narrow, large or small', (q, names) => {
    expect(found({ q })).toEqual(names)
  })

  it('stands by numbers as numbers, and keeps the order of what is alike', () => {
    expect(found({ sort: 'lanes' })).toEqual(['丘公民館', '東ＡＢ出張所', 'ひばり市役所'])
    expect(found({ sort: 'lanes', order: 'descending' })).toEqual([
      'ひばり市役所',
      '丘公民館',
      '東ＡＢ出張所',
    ])
  })

  it('is shown as it is when the address says nonsense', () => {
    expect(listQuery(['order', 'name']).parse({ q: ['a', 'b'], sort: 'price', order: 'up' })).toEqual({
      q: '',
      sort: 'order',
      order: 'ascending',
    })
  })

  it('is turned round by the column that it stands by, and keeps the word', () => {
    const query = { q: '市', sort: 'name', order: 'ascending' } as ListQuery<'name' | 'lanes'>
    expect(sortedBy(query, 'lanes')).toBe('?q=%E5%B8%82&sort=lanes&order=ascending')
    expect(sortedBy(query, 'name')).toBe('?q=%E5%B8%82&sort=name&order=descending')
    expect(sortedBy({ ...query, q: '', order: 'descending' }, 'name')).toBe('?sort=name&order=ascending')
    expect(sortedBy(query, 'lanes', { state: 'open', kind: undefined })).toBe(
      '?q=%E5%B8%82&state=open&sort=lanes&order=ascending',
    )
  })
})

describe('a word in a table of rows by columns', () => {
  const shown = (q: string) =>
    foundInMatrix(
      q,
      { all: ['受付の始め', '受付の終わり', '保持する時間'], texts: (rule) => [rule] },
      { all: ['市役所', '公民館'], texts: (column) => [column] },
    )
  it.each([
    ['受付', ['受付の始め', '受付の終わり'], ['市役所', '公民館']],
    ['公民館', ['受付の始め', '受付の終わり', '保持する時間'], ['公民館']],
    ['', ['受付の始め', '受付の終わり', '保持する時間'], ['市役所', '公民館']],
    ['どこにもない', [], []],
  ])('"%s" leaves what it names', (q, rules, counters) => {
    expect(shown(q)).toEqual({ rows: rules, columns: counters })
  })
})

describe('the pages of a long list', () => {
  const numbers = Array.from({ length: 101 }, (_, index) => index + 1)
  it.each([
    [1, 1, 50],
    [2, 51, 50],
    [3, 101, 1],
    [4, undefined, 0],
  ])('page %i begins with %s and has %i', (page, first, count) => {
    const { shown, pages } = pageOf(numbers, page)
    expect([shown[0], shown.length, pages]).toEqual([first, count, 3])
  })

  it('an empty list has one page, and nonsense is the first', () => {
    expect(pageOf([], 1)).toEqual({ shown: [], pages: 1 })
    expect(['x', '0', '1.5', undefined, '7'].map((page) => pageNumber.parse(page))).toEqual([1, 1, 1, 1, 7])
  })

  it('keep what the list was asked for', () => {
    const query = { q: 'sealed', sort: 'name', order: 'descending' } as const
    expect(pageAddress(query, 2, { retired: 'shown', year: undefined })).toBe(
      '?q=sealed&retired=shown&sort=name&order=descending&page=2',
    )
  })
})
