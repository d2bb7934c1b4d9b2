import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseForm } from '#lib/forms/parse-form.ts'
import { answersSchema } from './input.ts'
import { addressParts, fieldKinds, inputName, problemsOf } from './rules.ts'

const typed = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '９８３２－０５６７－３２１４',
    '2999-01-01',
    '1234567890123',
    'a'.repeat(500),
    'bell\u0007',
    ' ',
  ),
)

it.each(fieldKinds)('the sentences of a question of the kind %s are all that it can need', (kind) => {
  const field = { key: 'birthday', kind, isRequired: true, maxLength: 20, options: [{ value: 'first' }] }
  const names =
    kind === 'address' ? addressParts.map((part) => inputName('birthday', part)) : [inputName('birthday')]
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...names), typed), { maxLength: 4 }), (entries) => {
      const form = new FormData()
      for (const [name, value] of entries) form.append(name, value)
      const input = parseForm(answersSchema([field], '2026-11-24'), form)
      const problems =
        !input.ok && input.state.status === 'invalid' ? Object.values(input.state.problems) : []
      expect(problemsOf([field])).toEqual(expect.arrayContaining(problems))
    }),
  )
})
