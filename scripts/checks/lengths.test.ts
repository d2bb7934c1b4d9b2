import { describe, expect, it } from 'vitest'
import { checkLengths, linesOf } from '#scripts/checks/lengths.ts'

const tree = (...lines: number[]) => lines.map((count, index) => ({ path: `lib/${index}.ts`, lines: count }))

describe('the length of files', () => {
  it('counts lines as an editor does', () => {
    expect([linesOf('one\ntwo\n'), linesOf('one\ntwo'), linesOf('')]).toEqual([2, 2, 1])
  })

  it('accepts a tree of short files with one long one', () => {
    expect(checkLengths(tree(10, 20, 30, 40, 50, 50, 60, 100, 120, 250))).toEqual([])
  })

  it('reports a file that is too long by name', () => {
    expect(checkLengths(tree(...Array.from({ length: 20 }, () => 10), 251))).toMatchObject([
      { path: 'lib/20.ts', rule: 'has 251 lines, 250 is the most' },
    ])
  })

  it('reports a tree that drifts', () => {
    expect(checkLengths(tree(10, 10, 10, 10, 130, 130)).map(({ rule }) => rule)).toEqual([
      'a tenth of the files has over 130 lines, not 120',
    ])
    expect(checkLengths(tree(10, 51, 52)).map(({ rule }) => rule)).toEqual([
      'half of the files have over 51 lines, not 50',
    ])
  })
})
