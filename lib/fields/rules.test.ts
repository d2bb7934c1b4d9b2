import { expect, it } from 'vitest'
import { fieldKinds, mayAsk } from './rules.ts'

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
