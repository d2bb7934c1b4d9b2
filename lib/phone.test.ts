import { expect, it } from 'vitest'
import { groupPhone } from './phone.ts'

it.each([
  ['0312345678', '03-1234-5678'],
  ['09012345678', '090-1234-5678'],
  ['0836341111', '0836-34-1111'],
  ['0120444444', '0120-444-444'],
  ['+84912345678', '+84 912 345 678'],
  ['0000', '0000'],
])('%s is read out as %s', (number, words) => {
  expect(groupPhone(number)).toBe(words)
})
