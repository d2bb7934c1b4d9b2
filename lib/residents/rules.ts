import type { Locale } from '#lib/locales.ts'
import { normalizeTyped } from '#lib/numbers.ts'
import { ownPath } from '#lib/own-path.ts'
import { sessionRules } from '#lib/sign-in-rules.ts'
import { addDays, dayOf, instantOf } from '#lib/time.ts'

/** What the letter to a resident carries: a password for their ID, or a code that opens the first use by itself. */
export const initialSecretKinds = ['password', 'link_code'] as const

export type InitialSecretKind = (typeof initialSecretKinds)[number]

/** A letter's secret opens up to the end of its last day in Tokyo. */
export const secretEnd = (now: Date, validDays: number): Date =>
  instantOf(addDays(dayOf(now), validDays + 1), '00:00')

/**
 * A resident's session ends an hour after its last use, and after twelve hours in any case: long enough to fetch a
 * paper and read in peace, short enough for the computer of a library.
 */
export const residentSession = sessionRules({ minutes: 12 * 60, idleMinutes: 60 })

/** Whether a city has accounts at all. */
export const hasAccounts = ({ bookingMode }: { bookingMode: 'access_key' | 'accounts' | 'both' }): boolean =>
  bookingMode !== 'access_key'

/** The residents' page to go to after signing in, in this language: the one that was asked for, or my page. */
export function residentPath(asked: unknown, locale: Locale): string {
  const path = typeof asked === 'string' ? ownPath(asked.slice(0, 2000)) : null
  const home = `/${locale}/account`
  const isOurs = path && (path === `/${locale}` || path.startsWith(`/${locale}/`))
  return isOurs && !signInPages.test(path) ? path : home
}

/** Pages for who is not signed in: nobody comes back to them. */
const signInPages = /^\/[^/]+\/account\/(sign-in|first-use|forgotten|new-password)([/?]|$)/

/** How long a password is: a phrase is welcome. (NIST SP 800-63B 3.1.1.2 asks for at least 8 and allows 64 and more) */
export const leastPasswordLength = 10
export const mostPasswordLength = 200

/** Whether a password holds the ID it is for, however its digits are written. */
export const hasOwnNumber = (password: string, number: string): boolean =>
  normalizeTyped(password).includes(number)

/** Characters are counted as people count them: a kanji of any plane is one. */
export const isLongEnough = (password: string): boolean => [...password].length >= leastPasswordLength
