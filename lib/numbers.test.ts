import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deriveAccessKey, fingerprint, newReservationNumber, sameFingerprint } from './ids.ts'
import { groupAccessKey, groupReservationNumber, isReservationNumber, normalizeTyped } from './numbers.ts'

describe('a reservation number', () => {
  it('always has the check digit that fits, and reads in groups', () => {
    for (let index = 0; index < 200; index += 1) {
      const number = newReservationNumber()
      expect(isReservationNumber(number)).toBe(true)
      expect(groupReservationNumber(number)).toMatch(/^\d{3}-\d{3}-\d{4}$/)
    }
  })

  it('shows every single wrong digit', () => {
    const digit = fc.integer({ min: 1, max: 9 })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9 }), digit, (position, by) => {
        const number = newReservationNumber()
        const wrong = (Number(number[position]) + by) % 10
        expect(isReservationNumber(number.slice(0, position) + wrong + number.slice(position + 1))).toBe(
          false,
        )
      }),
    )
  })
})

describe('an access key', () => {
  it('is the same for the same secret and another for another', () => {
    expect(deriveAccessKey('one')).toBe(deriveAccessKey('one'))
    expect(deriveAccessKey('one')).not.toBe(deriveAccessKey('two'))
    expect(deriveAccessKey('one')).toMatch(/^[2-9A-HJKMNP-TV-Z]{12}$/)
  })

  it('reads the same however it is typed', () => {
    const key = deriveAccessKey('one')
    const typed = [
      groupAccessKey(key),
      key.toLowerCase(),
      ` ${key} `,
      key.replace(/./g, (letter) => wide(letter)),
    ]
    for (const text of typed) expect(normalizeTyped(text)).toBe(key)
  })
})

describe('a fingerprint', () => {
  it('differs by purpose, so that one secret cannot stand for another', () => {
    expect(fingerprint('hold', 'x')).not.toBe(fingerprint('access-key', 'x'))
  })

  it('is compared whole', () => {
    const one = fingerprint('hold', 'x')
    expect(sameFingerprint(one, one)).toBe(true)
    expect(sameFingerprint(one, `${one.slice(0, -1)}_`)).toBe(false)
    expect(sameFingerprint(one, '')).toBe(false)
  })
})

/** The full-width form of an ASCII letter or digit. */
const wide = (letter: string): string => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0)
