import { describe, expect, it } from 'vitest'
import { hasAccounts, hasOwnNumber, isLongEnough, offersNoticeSignIn, residentPath } from './rules.ts'

describe('after signing in', () => {
  it.each([
    ['/en/reservations/new', '/en/reservations/new'],
    ['/en/account/letters', '/en/account/letters'],
    ['/en', '/en'],
    ['/en/account/sign-in?to=/en', '/en/account'],
    ['/en/account/notice-sign-in', '/en/account'],
    ['/en/account/first-use', '/en/account'],
    ['/en/account/forgotten/call', '/en/account'],
    ['/en/account/reset', '/en/account'],
    ['/en/account/new-password', '/en/account'],
    ['/ja/account/letters', '/en/account'],
    ['/staff', '/en/account'],
    ['/english', '/en/account'],
    ['https://evil.example/en/account', '/en/account'],
    ['//evil.example/en', '/en/account'],
    ['/\\evil.example', '/en/account'],
    ['/en/../staff', '/en/account'],
    ['', '/en/account'],
    [undefined, '/en/account'],
    [['/en', '/en'], '/en/account'],
  ])('%j leads to %s', (asked, path) => {
    expect(residentPath(asked, 'en')).toBe(path)
  })
})

it.each([
  ['access_key', false],
  ['accounts', true],
  ['both', true],
] as const)('a city with the mode %s has accounts: %s', (bookingMode, has) => {
  expect(hasAccounts({ bookingMode })).toBe(has)
})

it.each([
  [true, 'stored', true],
  [true, 'none', false],
  [false, 'stored', false],
] as const)(
  'notice numbers (%s) sign in where birthdays are %s: %s',
  (noticeSignIn, residentData, offers) => {
    expect(offersNoticeSignIn({ noticeSignIn, residentData })).toBe(offers)
  },
)

it.each([
  ['123456782', true],
  ['１２３ー４５６ー７８２', true],
  ['my 123-456-782!', true],
  ['12345678', false],
])('%j holds the ID: %s', (password, holds) => {
  expect(hasOwnNumber(password, '123456782')).toBe(holds)
})

it.each([
  ['123456789', false],
  ['1234567890', true],
  ['さんぽ 海 山 川', false],
  ['さんぽと海と山と川', false],
  ['さんぽと海と山と川と', true],
  ['𠮷'.repeat(9), false],
  ['𠮷'.repeat(10), true],
])('%j is long enough: %s', (password, isEnough) => {
  expect(isLongEnough(password)).toBe(isEnough)
})
