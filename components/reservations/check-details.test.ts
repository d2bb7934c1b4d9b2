import { expect, it } from 'vitest'
import { checkDetails } from './check-details.ts'

const cars = { key: 'cars', kind: 'number', isRequired: true, maxLength: 1, options: [] } as const

const check = (typed: Record<string, string>, email: 'no' | 'optional' | 'required' = 'optional') => {
  const form = new FormData()
  for (const [name, value] of Object.entries({ language: 'ja', 'answer.cars': '1', ...typed }))
    form.append(name, value)
  return checkDetails({ persons: [{}, {}], fields: [cars], email, today: '2026-11-24' }, form)
}

it.each([
  ['nothing wrong', {}, 'optional', {}],
  ['a wrong address', { email: 'hibari@' }, 'optional', { email: 'email' }],
  ['no address where one is needed', {}, 'required', { email: 'required' }],
  ['no answer', { 'answer.cars': '' }, 'optional', { 'answer.cars': 'required' }],
  ['an agent without a reason', { 'attendance.1': 'agent' }, 'optional', { 'reason.1': 'required' }],
  [
    'several at once',
    { email: 'hibari@', 'answer.cars': 'many' },
    'optional',
    { email: 'email', 'answer.cars': 'number' },
  ],
] as const)('%s is found in the browser as on the server', (_, typed, email, problems) => {
  expect(check(typed, email)).toEqual(problems)
})
