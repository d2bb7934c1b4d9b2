import { expect, it } from 'vitest'
import { ACCOUNT_MARK, isSignedOut } from './account-mark.ts'

it.each([
  ['visitor', true, true],
  ['visitor', false, false],
  ['resident', true, false],
  ['resident', false, false],
] as const)(
  'a form sent by a %s, opened signed in: %s, was signed out meanwhile: %s',
  (kind, isMarked, said) => {
    const form = new FormData()
    if (isMarked) form.set(ACCOUNT_MARK, 'yes')
    expect(isSignedOut({ kind }, form)).toBe(said)
  },
)
