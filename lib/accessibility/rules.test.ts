import { describe, expect, it } from 'vitest'
import { criteria, criterionOfTag, howOf, verdictOf } from './rules.ts'

it.each([
  ['tested', { tests: ['one', 'other'] }, ['one', 'other', 'third']],
  ['open', { tests: ['one', 'other'] }, ['one']],
  ['by_hand', { hand: true }, []],
  ['not_applicable', { absent: true }, []],
] as const)('says %s of a criterion proved by %o when %o passed', (verdict, proof, passed) => {
  expect(verdictOf({ proof }, { passed })).toBe(verdict)
})

it.each([
  ['tested', { tests: ['one'] }, ['one']],
  ['searched', { tests: ['one'], ofTexts: true }, ['one']],
  ['open', { tests: ['one'], ofTexts: true }, []],
  ['by_hand', { hand: true }, []],
] as const)('knows by %s of one proved by %o when %o passed', (how, proof, passed) => {
  expect(howOf({ proof }, { passed })).toBe(how)
})

it.each([
  ['wcag111', '1.1.1'],
  ['wcag1410', '1.4.10'],
  ['wcag2aa', null],
  ['cat.color', null],
])('reads the tag %s as %s', (tag, id) => {
  expect(criterionOfTag(tag)).toBe(id)
})

describe('the list', () => {
  it('has the 55 criteria of WCAG 2.2 up to AA, each once, in order', () => {
    const ids = criteria.map(({ id }) => id)
    expect(new Set(ids).size).toBe(55)
    const byNumber = (one: string, other: string) => one.localeCompare(other, 'en', { numeric: true })
    expect(ids).toEqual([...ids].sort(byNumber))
  })

  it('has the 37 of JIS X 8341-3:2016 that WCAG 2.2 still has', () => {
    expect(criteria.filter(({ since }) => since === '2.0')).toHaveLength(37)
  })
})
