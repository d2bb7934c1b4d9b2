import { describe, expect, it } from 'vitest'
import { parseForm } from '#lib/forms/parse-form.ts'
import { bookInput, companyInput, detailsInput, emailCodeInput, holdInput } from './input.ts'

function formOf(entries: Record<string, string | string[]>): FormData {
  const form = new FormData()
  for (const [name, values] of Object.entries(entries))
    for (const value of [values].flat()) form.append(name, value)
  return form
}

const self = { attendance: 'self' }

describe('who comes', () => {
  it.each([
    [{}, [self, self]],
    [
      { 'attendance.0': 'agent', 'reason.0': 'hospital', 'attendance.1': 'guardian_alone' },
      [{ attendance: 'agent', reason: 'hospital' }, { attendance: 'guardian_alone' }],
    ],
    [{ 'attendance.1': 'self', 'reason.1': 'hospital' }, [self, self]],
    [{ 'attendance.7': 'agent' }, [self, self]],
  ])('is read from %j', (sent, company) => {
    expect(parseForm(companyInput(2), formOf(sent))).toMatchObject({ ok: true, value: { company } })
  })

  it.each([
    [{ 'attendance.1': 'agent' }, { 'reason.1': 'required' }],
    [{ 'attendance.1': 'agent', 'reason.1': '' }, { 'reason.1': 'required' }],
    [{ 'attendance.0': 'agent', 'reason.0': 'work' }, { 'reason.0': 'choice' }],
    [{ 'attendance.0': 'nobody' }, { 'attendance.0': 'choice' }],
    [{ 'attendance.0': ['self', 'agent'] }, { 'attendance.0': 'choice' }],
  ])('is wrong in %j', (sent, problems) => {
    expect(parseForm(companyInput(2), formOf(sent))).toMatchObject({ ok: false, state: { problems } })
  })
})

describe('the details of a visit', () => {
  const account = { email: 'owner@example.jp' }
  const visitors = [{}, {}]

  it.each([
    ['no', null, true],
    ['optional', null, true],
    ['required', null, false],
    ['required', { email: null }, false],
    ['required', account, true],
  ] as const)('with the address %s and the account %j may lack one: %s', (email, own, isFine) => {
    const input = parseForm(detailsInput({ visitors, account: own }, { email }), formOf({ language: 'ja' }))
    expect(input.ok ? null : input.state).toEqual(
      isFine ? null : expect.objectContaining({ problems: { email: 'required' } }),
    )
  })

  it.each([
    ['optional', 'ｈａｎａ＠ｅｘａｍｐｌｅ．ｊｐ', { value: { email: 'hana@example.jp' } }],
    ['required', '　ｈａｎａ＠example.jp ', { value: { email: 'hana@example.jp' } }],
    ['optional', '123456789018', { state: { problems: { email: 'my_number' } } }],
    ['required', '１２３４ ５６７８ ９０１８', { state: { problems: { email: 'my_number' } } }],
    ['optional', `${'a'.repeat(250)}@example.jp`, { state: { problems: { email: 'too_long' } } }],
  ] as const)('with the address %s read %s as people type it', (email, typed, read) => {
    const input = detailsInput({ visitors, account: null }, { email })
    expect(parseForm(input, formOf({ language: 'ja', email: typed }))).toMatchObject(read)
  })

  it('tell what is wrong with the address and with who comes at once', () => {
    const sent = formOf({ language: 'ja', email: 'hibari@', 'attendance.1': 'agent' })
    const input = parseForm(detailsInput({ visitors, account: null }, { email: 'required' }), sent)
    expect(input).toMatchObject({ state: { problems: { email: 'email', 'reason.1': 'required' } } })
  })
})

describe('a party', () => {
  const place = { counterId: 'hall', startsAt: '2026-11-25T09:00:00+09:00' }

  it.each([
    [{ service: 'pickup' }, ['pickup']],
    [{ service: 'pickup', persons: '2' }, ['pickup', 'pickup']],
    [{ service: ['pickup', 'move'], persons: '9' }, ['pickup', 'move']],
  ])('of %j comes for %j', (sent, services) => {
    const visitors = services.map((serviceId) => ({ serviceId, attendance: 'self' }))
    expect(parseForm(holdInput, formOf({ ...place, ...sent }))).toMatchObject({
      ok: true,
      value: { visitors },
    })
  })

  it.each([
    [{}, { service: 'required' }],
    [{ service: 'Ｐ' }, { service: 'choice' }],
    [{ service: 'pickup', persons: '0' }, { persons: 'too_small' }],
    [{ service: new Array<string>(21).fill('pickup') }, { service: 'too_big' }],
  ])('is wrong in %j', (sent, problems) => {
    expect(parseForm(holdInput, formOf({ ...place, ...sent }))).toMatchObject({
      ok: false,
      state: { problems },
    })
  })
})

it.each([
  ['012345', '012345'],
  [' 012-345 ', '012345'],
  ['０１２３４５', '012345'],
  ['12345', null],
  ['abcdef', null],
])('the code %j is read as %j', (code, read) => {
  expect(emailCodeInput.safeParse({ code }).data?.code ?? null).toBe(read)
})

describe('the e-mail address of a booking through the API', () => {
  const booking = (email: string) => ({
    counter: 'city-hall',
    startsAt: '2026-11-24T10:00:00+09:00',
    visitors: [{ service: 'card-pickup' }],
    locale: 'ja',
    email,
  })

  it('may have digits, but no 個人番号', () => {
    expect(bookInput.safeParse(booking('hibari1980@example.jp')).success).toBe(true)
    const { error } = bookInput.safeParse(booking('123456789018@example.jp'))
    expect(error?.issues.map(({ path, message }) => [path, message])).toEqual([[['email'], 'my_number']])
  })
})
