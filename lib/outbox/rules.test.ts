import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groupAccessKey } from '#lib/numbers.ts'
import { keptSecret, maskedSecret, mostTries, waitAfter, withoutAddresses } from './rules.ts'

describe('the wait after a failed try', () => {
  it('grows from a minute to six hours', () => {
    const waits = Array.from({ length: mostTries - 1 }, (_, index) => waitAfter(index + 1, 0.5))
    expect(waits[0]).toBe(60)
    expect(waits.at(-1)).toBe(6 * 3600)
    expect(waits).toEqual(waits.toSorted((one, other) => one - other))
  })

  it('is moved by up to a fifth, so that mails do not come back together', () => {
    expect([waitAfter(1, 0), waitAfter(1, 1)]).toEqual([48, 72])
  })
})

describe('what is kept', () => {
  it('of an access key is its shape', () => {
    expect(groupAccessKey(maskedSecret('ABCDEFGHJKMN') ?? '')).toBe('••••-••••-••••')
    expect(maskedSecret(null)).toBeNull()
  })

  it('of a reason has no address', () => {
    expect(withoutAddresses('550 <taro@example.jp>: unknown,\r\ntaro@example.jp')).toBe(
      '550 <…@…>: unknown, …@…',
    )
    fc.assert(
      fc.property(fc.emailAddress(), (address) => !withoutAddresses(`"${address}" is bad`).includes(address)),
    )
  })
})

it.each([
  ['reservation_booked', false, '••••••'],
  ['reservation_booked', true, '••••••'],
  ['email_code', false, '••••••'],
  ['email_code', true, '012345'],
  ['reset_password', true, '012345'],
  ['verify_email', true, '012345'],
] as const)('keeps the secret of %s, the copy being the only mailbox: %s, as %s', (kind, isOnly, kept) => {
  expect(keptSecret({ kind, secret: '012345' }, isOnly)).toBe(kept)
})
