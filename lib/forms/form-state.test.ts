import { expect, it } from 'vitest'
import { AGREED, hasAgreed } from './form-state.ts'

function formSaying(text: string): FormData {
  const form = new FormData()
  form.set(AGREED, text)
  return form
}

it.each([
  ['nothing to say', [], '', true],
  ['just that', ['one', 'two'], 'one\ntwo', true],
  ['just that, as a browser sends it', ['one', 'two'], 'one\r\ntwo', true],
  ['something else', ['one', 'three'], 'one\ntwo', false],
  ['less than there is to say', ['one', 'two'], 'one', false],
  ['nothing yet', ['one'], '', false],
] as const)('who has read %s is known', (_, said, sent, isAgreed) => {
  expect(hasAgreed(formSaying(sent), said)).toBe(isAgreed)
})

it('a form that was never asked agrees to nothing', () => {
  expect(hasAgreed(new FormData(), ['one'])).toBe(false)
})
