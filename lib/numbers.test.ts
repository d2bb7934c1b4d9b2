import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  deriveAccessKey,
  fingerprint,
  newReservationNumber,
  newResidentNumber,
  newTypedCode,
  sameFingerprint,
} from './ids.ts'
import {
  groupAccessKey,
  groupNoticeNumber,
  groupReservationNumber,
  groupResidentNumber,
  isReservationNumber,
  isResidentNumber,
  normalizeTyped,
} from './numbers.ts'

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

describe('a resident ID', () => {
  it('has nine digits, the last of which fits, and reads in groups', () => {
    for (let index = 0; index < 200; index += 1) {
      const number = newResidentNumber()
      expect(isResidentNumber(number)).toBe(true)
      expect(isResidentNumber(number.slice(0, 8) + ((Number(number[8]) + 1) % 10))).toBe(false)
      expect(groupResidentNumber(number)).toMatch(/^[1-9]\d{2}-\d{3}-\d{3}$/)
    }
  })
})

it('a code to type has twelve letters that nobody mixes up', () => {
  expect(newTypedCode()).toMatch(/^[2-9A-HJKMNP-TV-Z]{12}$/)
  expect(newTypedCode()).not.toBe(newTypedCode())
})

it('the number of a notice reads as it is printed', () => {
  expect(groupNoticeNumber('A1B123456')).toBe('A1B-123456')
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
