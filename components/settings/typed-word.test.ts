import { expect, test } from 'vitest'
import { parseForm } from '#lib/forms/parse-form.ts'
import { type TakingAct, typedWordField, typedWordInput } from './typed-word.ts'

const sent = (act: TakingAct, typed?: string) => {
  const form = new FormData()
  if (typed !== undefined) form.set('typed', typed)
  const input = parseForm(typedWordInput(act), form)
  if (input.ok) return 'done'
  return input.state.status === 'invalid' ? input.state.problems.typed : undefined
}

test('the field says which word', () => {
  expect(typedWordField('remove', 'ja').label).toContain('「削除」')
  expect(typedWordField('reset', 'en').label).toContain('“reset”')
})

test.for([
  ['the word', '削除', 'done'],
  ['the word with spaces around', ' 削除 ', 'done'],
  ['the word of the other language', 'Remove', 'done'],
  ['wide letters', 'ｒｅｍｏｖｅ', 'done'],
  ['the word of another act', '戻す', 'typed_differs'],
  ['nothing', '', 'required'],
  ['no field', undefined, 'required'],
])('%s', ([, typed, answer]) => {
  expect(sent('remove', typed)).toBe(answer)
})
