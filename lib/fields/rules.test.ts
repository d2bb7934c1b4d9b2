import { expect, it } from 'vitest'
import { answersTo, fieldKinds, mayAsk, mostAsked } from './rules.ts'

it('asks for anything where resident data is stored', () => {
  expect(fieldKinds.filter((kind) => mayAsk(kind, { residentData: 'stored' }))).toEqual([...fieldKinds])
})

it('asks only for choices and numbers where none is stored', () => {
  expect(fieldKinds.filter((kind) => mayAsk(kind, { residentData: 'none' }))).toEqual([
    'number',
    'select',
    'radio',
    'checkboxes',
  ])
})

it.each([
  ['number', 'none', 4],
  ['number', 'stored', 20],
  ['select', 'none', 20],
] as const)('a %s in a city that keeps %s holds %i characters', (kind, residentData, most) => {
  expect(mostAsked({ kind, maxLength: 20 }, { residentData })).toBe(most)
  expect(mostAsked({ kind, maxLength: 2 }, { residentData })).toBe(2)
})

it('what answers no question of the city is left out', () => {
  expect(answersTo([{ key: 'cars' }], { cars: '1', name: '山田' })).toEqual({ cars: '1' })
})
