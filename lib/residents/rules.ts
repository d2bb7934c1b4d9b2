import type { SecretProof } from '#lib/actor.ts'
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
 * A resident's session ends an hour after its last use: long enough to fetch a paper and read in peace, short enough
 * for the computer of a library. In use it ends after a day, since a limit that nobody can extend must be longer than
 * twenty hours. (WCAG 2.2, 2.2.1)
 */
export const residentSession = sessionRules({ minutes: 24 * 60, idleMinutes: 60 })

/** What was shown, as the database asks for it: the fingerprint of a letter's secret, or the row of a one-time code. */
export const secretOf = ({
  proof,
}: {
  proof: SecretProof
}): [letterHash: string | null, tokenId: string | null] =>
  'tokenId' in proof ? [null, proof.tokenId] : [proof.letterHash, null]

/** The cookie of that session. A page that is the same for everybody is not given to who sends it. */
export const residentCookie = 'resident-session'

/** Whether a city has accounts at all. */
export const hasAccounts = ({ bookingMode }: { bookingMode: 'access_key' | 'accounts' | 'both' }): boolean =>
  bookingMode !== 'access_key'

/** Whether an account may be without an address: not where every booking needs one. */
export const mayRemoveEmail = ({ email }: { email: 'no' | 'optional' | 'required' }): boolean =>
  email !== 'required'

/** The residents' page to go to after signing in, in this language: the one that was asked for, or my page. */
export function residentPath(asked: unknown, locale: Locale): string {
  const path = typeof asked === 'string' ? ownPath(asked.slice(0, 2000)) : null
  const home = `/${locale}/account`
  const isOurs = path && (path === `/${locale}` || path.startsWith(`/${locale}/`))
  return isOurs && !signInPages.test(path) ? path : home
}

/** Pages for who is not signed in: nobody comes back to them. */
const signInPages =
  /^\/[^/]+\/account\/(sign-in|notice-sign-in|first-use|forgotten|reset|new-password)([/?]|$)/

/** How long a password is: a phrase is welcome. (NIST SP 800-63B 3.1.1.2 asks for at least 8 and allows 64 and more) */
export const leastPasswordLength = 10
export const mostPasswordLength = 200

/** Whether a password holds the ID it is for, however its digits are written. */
export const hasOwnNumber = (password: string, number: string): boolean =>
  normalizeTyped(password).includes(number)

/** Characters are counted as people count them: a kanji of any plane is one. */
export const isLongEnough = (password: string): boolean => [...password].length >= leastPasswordLength

export type AccountState = 'waiting' | 'expired' | 'active' | 'closed'

/** Where an account stands: waiting for its first use, or no longer able to have one, in use, or closed for good. */
export function accountState(
  account: { activatedAt: Date | null; closedAt: Date | null; initialExpiresAt: Date | null },
  now: Date,
): AccountState {
  if (account.closedAt) return 'closed'
  if (account.activatedAt) return 'active'
  return account.initialExpiresAt && now < account.initialExpiresAt ? 'waiting' : 'expired'
}

export const residentsPerPage = 50

/** What the list of residents can stand by. */
export const residentColumns = ['issued_at', 'number', 'name', 'state'] as const

export type ResidentColumn = (typeof residentColumns)[number]

type Listed = { q: string; sort: ResidentColumn; order: 'ascending' | 'descending'; page: number }

/** The address of the list; the words of a search are sealed in it. */
export const residentListPath = ({ q, sort, order, page }: Listed): `/staff/residents?${string}` =>
  `/staff/residents?${new URLSearchParams({ ...(q && { q }), sort, order, page: `${page}` })}`

/** What a search is for: a whole number of a known form, a birthday, or the beginning of a phone number or a name. */
export type ResidentSearch = {
  by: 'number' | 'notice_number' | 'phone' | 'birthday' | 'name'
  value: string
}

/** How long a code counts that was mailed, and one that staff read out or handed over. */
export const mailedCodeMinutes = 60
export const handedCodeMinutes = 24 * 60

/** Whether a notice number and a birthday sign in: only where birthdays are kept at all. */
export const offersNoticeSignIn = (settings: {
  noticeSignIn: boolean
  residentData: 'none' | 'stored'
}): boolean => settings.noticeSignIn && settings.residentData === 'stored'

/** The number of the newest act of a kind among those of an account, the newest first; 0 where there is none. */
export const newestOf = <Kind extends string>(
  events: readonly { id: number; kind: Kind }[],
  wanted: NoInfer<Kind>,
): number => events.find(({ kind }) => kind === wanted)?.id ?? 0
