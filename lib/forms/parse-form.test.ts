import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draftInput, holdInput, lookupInput } from '#lib/reservations/input.ts'
import { numberProblems, parseForm } from './parse-form.ts'

function formOf(entries: [string, string][]): FormData {
  const form = new FormData()
  for (const [name, value] of entries) form.append(name, value)
  return form
}

describe('a sent form', () => {
  it('keeps what was typed and names what is wrong, but never shows a secret again', () => {
    const form = formOf([
      ['number', 'abc'],
      ['accessKey', 'ABCD-EFGH-JKMN'],
    ])
    expect(parseForm(lookupInput, form, ['accessKey'])).toEqual({
      ok: false,
      state: { status: 'invalid', problems: { number: 'reservation_number' }, typed: { number: ['abc'] } },
    })
  })

  it('says which field is missing', () => {
    const answer = parseForm(lookupInput, formOf([]))
    expect(answer.ok ? null : answer.state).toMatchObject({
      problems: { number: 'required', accessKey: 'required' },
    })
  })

  it.each([
    ['a wrong address', [['email', 'nobody']], { email: 'email' }],
    ['a control character', [['email', 'a\u0007@example.com']], { email: 'control_characters' }],
    ['an overlong address', [['email', `${'a'.repeat(300)}@example.com`]], { email: 'too_long' }],
    ['a 個人番号 as an address', [['email', '983205673214@example.jp']], { email: 'my_number' }],
    ['an unknown need', [['needs', 'a throne']], { needs: 'choice' }],
    ['an unknown language', [['language', 'xx']], { language: 'choice' }],
  ] as [string, [string, string][], object][])('refuses %s', (_, entries, problems) => {
    const form = formOf(
      [['language', 'ja'], ...entries].slice(entries[0]?.[0] === 'language' ? 1 : 0) as [string, string][],
    )
    const answer = parseForm(draftInput, form)
    expect(answer.ok ? null : answer.state).toMatchObject({ problems })
  })

  it.each(['983205673214', '9832-0567-3214', '９８３２　０５６７　３２１４'])(
    'never shows %j again, whatever field it is in',
    (number) => {
      const answer = parseForm(
        lookupInput,
        formOf([
          ['number', `番号 ${number}`],
          ['other', number],
        ]),
      )
      expect(answer).toMatchObject({ ok: false, state: { problems: { number: 'my_number' }, typed: {} } })
      expect(JSON.stringify(answer)).not.toContain('9832')
    },
  )

  it('shows a longer text again without the number in it', () => {
    const number = '交付通知書が届いたそうです。番号は９８３２　０５６７　３２１４、電話は090-1234-5678。'
    expect(parseForm(lookupInput, formOf([['number', number]]))).toMatchObject({
      ok: false,
      state: { typed: { number: ['交付通知書が届いたそうです。番号は＊＊＊、電話は090-1234-5678。'] } },
    })
  })

  it('says which fields held one, also where nothing is saved yet', () => {
    const form = formOf([
      ['question', '番号は983205673214'],
      ['answer', '090-1234-5678'],
    ])
    expect(numberProblems(form)).toEqual({ question: 'my_number' })
  })

  it('reads ticked boxes as a list and an empty address as none', () => {
    const answer = parseForm(
      draftInput,
      formOf([
        ['language', 'en'],
        ['email', ' '],
        ['needs', 'wheelchair'],
        ['needs', 'wheelchair'],
        ['needs', 'interpreter'],
      ]),
    )
    expect(answer).toMatchObject({
      ok: true,
      value: { language: 'en', needs: ['wheelchair', 'interpreter'] },
    })
    expect(answer.ok && answer.value.email).toBeUndefined()
  })

  it.each([
    ['draft', draftInput],
    ['hold', holdInput],
    ['look-up', lookupInput],
  ])('of the %s form never fails, whatever is sent', (_, schema) => {
    const field = fc.constantFrom(
      'number',
      'accessKey',
      'email',
      'language',
      'needs',
      'counterId',
      'service',
      'persons',
      'startsAt',
      '',
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(field, fc.string({ unit: 'binary' }))), (entries) => {
        const answer = parseForm(schema, formOf(entries), ['accessKey'])
        if (!answer.ok && answer.state.status !== 'idle') expect(answer.state.typed.accessKey).toBeUndefined()
      }),
    )
  })
})
