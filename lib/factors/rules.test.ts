import { describe, expect, it } from 'vitest'
import { codeAt, factorAddress, inGroups, isProofFresh, newFactorSecret, stepOfCode } from './rules.ts'

/** The secret of RFC 6238, appendix B: 12345678901234567890. */
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
const at = (seconds: number) => new Date(seconds * 1000)

describe('a code', () => {
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
  ])('is that of RFC 6238 after %d seconds', (seconds, code) => {
    expect(codeAt(SECRET, at(seconds))).toBe(code)
    expect(stepOfCode(SECRET, code, at(seconds))).toBe(Math.floor(seconds / 30))
  })

  it.each([
    [-30, 99],
    [0, 100],
    [30, 101],
  ])('of a clock %d seconds away counts, as what it is', (seconds, step) => {
    expect(stepOfCode(SECRET, codeAt(SECRET, at(3000 + seconds)), at(3000))).toBe(step)
  })

  it.each([-60, 60, 3600])('of a clock %d seconds away does not', (seconds) => {
    expect(stepOfCode(SECRET, codeAt(SECRET, at(3000 + seconds)), at(3000))).toBeNull()
  })
})

it('a secret is new each time, and long', () => {
  expect(newFactorSecret()).toMatch(/^[A-Z2-7]{32}$/)
  expect(newFactorSecret()).not.toBe(newFactorSecret())
  expect(inGroups('ABCDEFGH')).toBe('ABCD EFGH')
})

it('an app is told the city, the ID and the secret', () => {
  const address = new URL(factorAddress(SECRET, { label: 'hanako', issuer: 'ひばり市' }))
  expect(address.protocol).toBe('otpauth:')
  expect(decodeURIComponent(address.pathname)).toContain('hanako')
  expect(address.searchParams.get('secret')).toBe(SECRET)
  expect(address.searchParams.get('issuer')).toBe('ひばり市')
})

it('a proof counts for five minutes', () => {
  expect(isProofFresh(at(0), at(299))).toBe(true)
  expect(isProofFresh(at(0), at(300))).toBe(false)
})
