import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseForm } from '#lib/forms/parse-form.ts'
import { draftInput } from '#lib/reservations/input.ts'
import { answersSchema, withAnswers } from './input.ts'
import { type AnswerRule, fieldKinds, inputName, typedAnswers } from './rules.ts'

const TODAY = '2026-11-24'

const options = [{ value: 'first' }, { value: 'second' }, { value: 'third' }]

const field = (values: Partial<AnswerRule>): AnswerRule => ({
  key: 'asked',
  kind: 'text',
  isRequired: false,
  maxLength: 20,
  options,
  ...values,
})

function formOf(entries: [string, string][]): FormData {
  const form = new FormData()
  for (const [name, value] of entries) form.append(name, value)
  return form
}

const answer = (asked: Partial<AnswerRule>, ...values: string[]) =>
  parseForm(
    answersSchema([field(asked)], TODAY),
    formOf(values.map((value) => [inputName(asked.key ?? 'asked'), value])),
  )

const problemOf = (parsed: ReturnType<typeof answer>) =>
  !parsed.ok && parsed.state.status === 'invalid' ? Object.values(parsed.state.problems)[0] : 'no problem'

describe('an answer', () => {
  it.each([
    ['text', ' 山田　太郎 ', '山田　太郎'],
    ['text', '葛\u{e0100}城', '葛\u{e0100}城'],
    ['text', 'NGUYEN VAN ANH', 'NGUYEN VAN ANH'],
    ['long_text', 'ひとつ\r\nふたつ\n', 'ひとつ\nふたつ'],
    ['kana', 'やまだ たろう', 'ヤマダ　タロウ'],
    ['kana', 'ヤマダ　タロウ', 'ヤマダ　タロウ'],
    ['kana', 'ﾔﾏﾀﾞ ｼﾞｮｰｼﾞ', 'ヤマダ　ジョージ'],
    ['kana', 'グエン・ヴァン', 'グエン・ヴァン'],
    ['number', '12', '12'],
    ['number', '１，２００', '1200'],
    ['number', '007', '7'],
    ['number', '-3.5', '-3.5'],
    ['date', '平成2年5月20日', '1990-05-20'],
    ['date', '2027/1/1', '2027-01-01'],
    ['phone', '03-1234-5678', '0312345678'],
    ['phone', '（０３）１２３４−５６７８', '0312345678'],
    ['phone', '090 1234 5678', '09012345678'],
    ['phone', '+81 90-1234-5678', '09012345678'],
    ['phone', '+84 912 345 678', '+84912345678'],
    ['email', ' taro@example.jp ', 'taro@example.jp'],
    ['select', 'second', 'second'],
    ['radio', 'first', 'first'],
  ] as const)('of the kind %s: %j is kept as %j', (kind, typed, kept) => {
    expect(answer({ kind }, typed)).toMatchObject({ ok: true, value: { asked: kept } })
  })

  it('of ticked boxes is a list', () => {
    const ticked = answer({ kind: 'checkboxes' }, 'first', 'third')
    expect(ticked).toMatchObject({ ok: true, value: { asked: ['first', 'third'] } })
    expect(answer({ kind: 'checkboxes' }, 'first')).toMatchObject({ ok: true, value: { asked: ['first'] } })
  })

  it.each([
    ['text', 'あ'.repeat(21), 'too_long'],
    ['text', 'two\nlines', 'control_characters'],
    ['long_text', 'bell\u0007', 'control_characters'],
    ['kana', '山田', 'kana'],
    ['kana', 'Yamada', 'kana'],
    ['number', 'three', 'number'],
    ['number', '1e3', 'number'],
    ['number', '0312345678', 'too_big'],
    ['date', '2026-02-30', 'date'],
    ['date', 'soon', 'date'],
    ['phone', '1234-5678', 'phone'],
    ['phone', '0312', 'phone'],
    ['phone', 'call me', 'phone'],
    ['email', 'nobody', 'email'],
    ['select', 'fourth', 'choice'],
    ['radio', 'fourth', 'choice'],
    ['checkboxes', 'fourth', 'choice'],
  ] as const)('of the kind %s: %j is refused as %s', (kind, typed, problem) => {
    expect(problemOf(answer({ kind }, typed))).toBe(problem)
  })

  it.each(fieldKinds.filter((kind) => kind !== 'address'))('of the kind %s may be left out', (kind) => {
    for (const values of kind === 'checkboxes' ? [[]] : [[], ['']])
      expect(answer({ kind }, ...values)).toMatchObject({ ok: true, value: {} })
  })

  it.each(fieldKinds.filter((kind) => kind !== 'address'))('of the kind %s may be required', (kind) => {
    expect(problemOf(answer({ kind, isRequired: true }))).toBe('required')
    if (kind !== 'checkboxes')
      expect(problemOf(answer({ kind, isRequired: true }, ' '))).toMatch(/required|choice/)
  })

  it('about a birthday is no day to come, and may be today', () => {
    const birthday = { kind: 'date', key: 'birthday' } as const
    expect(problemOf(answer(birthday, '2026-11-25'))).toBe('future_date')
    expect(answer(birthday, '令和8年11月24日')).toMatchObject({ ok: true, value: { birthday: TODAY } })
  })

  it.each(['text', 'long_text', 'kana', 'number', 'date', 'phone', 'email'] as const)(
    'with a 個人番号 is refused in the kind %s and not shown again',
    (kind) => {
      for (const digits of ['983205673214', '１２３４５６７８９０１８', '9832-0567-3214']) {
        const typed = kind === 'email' ? `${digits.normalize('NFKC')}@example.jp` : digits
        const parsed = answer({ kind, maxLength: 200 }, typed)
        expect(problemOf(parsed)).toBe('my_number')
        expect(parsed.ok ? null : parsed.state).toMatchObject({ typed: {} })
      }
    },
  )
})

describe('an address', () => {
  const sent = (values: Record<string, string>, isRequired = false) =>
    parseForm(
      answersSchema([field({ key: 'address', kind: 'address', isRequired, maxLength: 100 })], TODAY),
      formOf(Object.entries(values).map(([part, value]) => [`answer.address.${part}`, value])),
    )
  const whole = { postalCode: '〒１００－００１３', address: '東京都千代田区霞が関1-1-1', building: '' }

  it('is one answer of three parts', () => {
    expect(sent(whole)).toMatchObject({
      ok: true,
      value: { address: { postalCode: '1000013', address: '東京都千代田区霞が関1-1-1', building: '' } },
    })
  })

  it.each([
    [{ ...whole, postalCode: '100' }, { 'answer.address.postalCode': 'postal_code' }],
    [{ ...whole, postalCode: '' }, { 'answer.address.postalCode': 'required' }],
    [{ ...whole, address: '' }, { 'answer.address.address': 'required' }],
    [
      { postalCode: '', address: '', building: '101号室' },
      { 'answer.address.postalCode': 'required', 'answer.address.address': 'required' },
    ],
    [{ ...whole, building: '9832 0567 3214' }, { 'answer.address.building': 'my_number' }],
  ])('%j lacks something', (values, problems) => {
    expect(sent(values)).toMatchObject({ ok: false, state: { problems } })
  })

  it('may be left out where it is optional', () => {
    expect(sent({ postalCode: '', address: ' ', building: '' })).toMatchObject({ ok: true, value: {} })
    expect(sent({}, true)).toMatchObject({
      ok: false,
      state: {
        problems: { 'answer.address.postalCode': 'required', 'answer.address.address': 'required' },
      },
    })
  })
})

describe('a form of many questions', () => {
  const everyKind = fieldKinds.map((kind) => field({ key: kind, kind, isRequired: true }))

  it('tells all problems at once', () => {
    const parsed = parseForm(
      answersSchema(everyKind, TODAY),
      formOf([
        ['answer.kana', '山田'],
        ['answer.address.postalCode', '12'],
      ]),
    )
    expect(parsed.ok ? null : parsed.state).toMatchObject({
      problems: {
        'answer.text': 'required',
        'answer.kana': 'kana',
        'answer.address.postalCode': 'postal_code',
        'answer.address.address': 'required',
        'answer.checkboxes': 'required',
      },
    })
  })

  it('goes together with what the form asks of its own', () => {
    const schema = withAnswers(draftInput, [field({ kind: 'number', isRequired: true })], TODAY)
    expect(
      parseForm(
        schema,
        formOf([
          ['language', 'ja'],
          ['answer.asked', '2'],
        ]),
      ),
    ).toMatchObject({
      ok: true,
      value: { language: 'ja', needs: [], answers: { asked: '2' } },
    })
    expect(parseForm(schema, formOf([['language', 'xx']]))).toMatchObject({
      ok: false,
      state: { problems: { language: 'choice', 'answer.asked': 'required' } },
    })
  })

  it('takes its own answers when they are typed again', () => {
    const fields = everyKind.map((asked) => ({ ...asked, isRequired: false }))
    const answers = {
      text: '太郎',
      kana: 'タロウ',
      date: '1990-05-20',
      phone: '0312345678',
      address: { postalCode: '1000013', address: '霞が関', building: '' },
      checkboxes: ['first', 'second'],
    }
    const typed = Object.entries(typedAnswers(answers))
    const again = formOf(
      typed.flatMap(([name, values]) => values.map((value): [string, string] => [name, value])),
    )
    expect(parseForm(answersSchema(fields, TODAY), again)).toMatchObject({ ok: true, value: answers })
  })

  it('never fails, whatever is sent', () => {
    const name = fc.constantFrom(
      ...everyKind.map(({ key }) => `answer.${key}`),
      'answer.address.address',
      'answer',
      '',
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(name, fc.string({ unit: 'binary' }))), (entries) => {
        const parsed = parseForm(answersSchema(everyKind, TODAY), formOf(entries))
        expect(parsed.ok).toBe(false)
      }),
    )
  })
})
