import { expect, it } from 'vitest'
import { answersTo, type FieldEffect, fieldEffects, fieldKinds, mayAsk, mostAsked, newKey } from './rules.ts'

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

const before = {
  form: 'registration',
  kind: 'text',
  maxLength: 100,
  isRequired: false,
  visibleTo: 'resident_and_staff',
  options: [
    { value: 'walk', label: { ja: '徒歩' } },
    { value: 'car', label: { ja: '車' } },
  ],
  retiredAt: null,
} satisfies Parameters<typeof fieldEffects>[0]

const use = { answered: 12, without: 5, byOption: { car: 3 }, byLength: { 3: 7, 30: 3, 31: 2 } }

it.each([
  ['nothing', {}, []],
  ['a retirement', { retiredAt: new Date() }, [{ kind: 'answers_kept', count: 12 }]],
  ['a demand', { isRequired: true }, [{ kind: 'now_required', count: 5 }]],
  ['hiding', { visibleTo: 'staff' }, [{ kind: 'hidden', count: 12 }]],
  ['a choice that goes', { options: [before.options[0]] }, [{ kind: 'option_gone', count: 3, option: '車' }]],
  [
    'another name of a choice',
    { options: [before.options[0], { value: 'car', label: { ja: '自動車' } }] },
    [{ kind: 'option_renamed', count: 3, option: '車', renamed: '自動車' }],
  ],
  ['room for more', { maxLength: 200 }, []],
  ['room that still is enough', { maxLength: 31 }, []],
  ['less room', { maxLength: 30 }, [{ kind: 'longer', count: 2, form: 'registration', most: 30 }]],
  ['far less room', { maxLength: 5 }, [{ kind: 'longer', count: 5, form: 'registration', most: 5 }]],
  ['a choice nobody took', { options: [before.options[1]] }, []],
] as [string, Partial<typeof before>, FieldEffect[]][])('says first what %s does', (_, values, effects) => {
  expect(fieldEffects(before, { ...before, ...values }, use)).toEqual(effects)
})

it('says nothing where nobody has answered', () => {
  const after = {
    ...before,
    retiredAt: new Date(),
    isRequired: true,
    visibleTo: 'staff' as const,
    options: [],
  }
  expect(fieldEffects(before, after, { answered: 0, without: 0, byOption: {}, byLength: {} })).toEqual([])
})

it('a new question takes a key that no other has', () => {
  expect(newKey([])).toBe('question_1')
  expect(newKey([{ key: 'question_1' }, { key: 'cars' }])).toBe('question_2')
  expect(newKey([{ key: 'question_2' }, { key: 'question_1' }])).toBe('question_3')
})
