import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { problemsOf } from '#lib/forms/parse-form.ts'
import { languageInput, signInInput } from './input.ts'
import { returnPath, staffPath } from './rules.ts'

const problemIn = (input: unknown) => {
  const { error } = signInInput.safeParse(input)
  return error ? problemsOf(error) : {}
}

describe('the sign-in form', () => {
  it.each([
    ['clerk', 'clerk'],
    [' Clerk ', 'clerk'],
    ['ＣＬＥＲＫ０１', 'clerk01'],
  ])('takes %j for the ID %s', (typed, loginId) => {
    expect(signInInput.parse({ loginId: typed, password: ' as typed ' })).toEqual({
      loginId,
      password: ' as typed ',
    })
  })

  it.each([
    [{}, { loginId: 'required', password: 'required' }],
    [
      { loginId: ' ', password: '' },
      { loginId: 'required', password: 'required' },
    ],
    [
      { loginId: 'x'.repeat(65), password: 'x'.repeat(201) },
      { loginId: 'too_long', password: 'too_long' },
    ],
    [{ loginId: 'cl\u0000erk', password: 'x' }, { loginId: 'control_characters' }],
    [{ loginId: 'clerk', password: ['a', 'b'] }, { password: 'required' }],
  ])('%# names what is wrong', (input, problems) => {
    expect(problemIn(input)).toEqual(problems)
  })

  it('never throws, whatever is sent', () => {
    fc.assert(
      fc.property(fc.record({ loginId: anything, password: anything }, { requiredKeys: [] }), (sent) => {
        expect(typeof signInInput.safeParse(sent).success).toBe('boolean')
        expect(typeof languageInput.safeParse({ language: sent.loginId, back: sent.password }).success).toBe(
          'boolean',
        )
      }),
    )
  })
})

describe('a way back', () => {
  it('stays on the staff pages of this site, whatever is asked for', () => {
    const address = fc.oneof(
      anything,
      fc.webUrl({ withQueryParameters: true }),
      fc.string().map((end) => `/staff${end}`),
    )
    fc.assert(
      fc.property(address, (asked) => {
        for (const path of [staffPath(asked), returnPath(asked)]) {
          const url = new URL(path, 'https://city.example')
          expect(url.origin).toBe('https://city.example')
          expect(url.pathname).toMatch(/^\/staff(\/|$)/)
        }
      }),
    )
  })
})

const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.string()), fc.anything())
