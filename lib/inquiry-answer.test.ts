import { expect, it } from 'vitest'
import { withText } from './inquiry-answer.ts'

it('a template stands on a line of its own', () => {
  expect(withText('', 'Bring the letter.')).toBe('Bring the letter.')
  expect(withText('Hello. \n', 'Bring the letter.')).toBe('Hello.\nBring the letter.')
})
