import { expect, it } from 'vitest'
import { correctionRefusal } from './rules.ts'

it.each([
  ['no_show', 1, null],
  ['no_show', 2, 'changed_meanwhile'],
  ['arrived', 1, 'not_missed'],
] as const)('a mark is corrected while it stands: %s, version %i', (status, version, refusal) => {
  expect(correctionRefusal({ status, version }, 1)).toBe(refusal)
})
