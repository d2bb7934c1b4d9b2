import type { LetterKind } from '#lib/notices/rules.ts'

/** `withdrawn`: no longer right when its turn came, so it was not sent. */
export const outboxStatuses = ['pending', 'sent', 'failed', 'withdrawn'] as const

export const lettersPerPage = 50

/** After this many tries a mail is given up and becomes a task for staff. */
export const mostTries = 8

/** How long a worker has for a mail it took; after that another one may take it. Far longer than one try can last. */
export const leaseMinutes = 5

/** One try is cut off after this time. */
export const trySeconds = 30

const FIRST_WAIT = 60
const LAST_WAIT = 6 * 3600

/**
 * Seconds to wait after a number of failed tries: a minute at first, six hours before the last one, in equal ratios.
 * `chance` (0 to 1) moves it by up to a fifth, so that mails that failed together do not come back together.
 */
export function waitAfter(tries: number, chance: number): number {
  const ratio = (LAST_WAIT / FIRST_WAIT) ** (1 / (mostTries - 2))
  const wait = Math.min(FIRST_WAIT * ratio ** (tries - 1), LAST_WAIT)
  return Math.round(wait * (0.8 + 0.4 * chance))
}

/**
 * Mails whose loss somebody must make good by phone. The others tell people what they have just done themselves, or
 * bring a code to somebody who sits before the page and sees that none comes.
 */
const mustArrive: readonly LetterKind[] = [
  'reservation_booked',
  'reservation_changed',
  'reservation_cancelled_by_office',
  'reservation_reminder',
  'reset_password',
  'password_changed',
]

export const needsCall = (kind: LetterKind): boolean => mustArrive.includes(kind)

/** Reasons of our own, each with a sentence for staff; every other reason is what a provider said, in its words. */
export const ownReasons = ['given_up', 'invalid_recipient', 'internal_error'] as const

/** Mails whose secret is a code that counts for minutes, and that nothing but the mail tells. */
const codes: readonly LetterKind[] = ['email_code', 'verify_email', 'reset_password']

/**
 * What the kept copy of a mail says in place of its secret: marks, since staff read the copy. Where the copy is the
 * only mailbox, as in the demo, a code stands there as it is; an access key does not, since the booking shows it.
 */
export const keptSecret = (
  { kind, secret }: { kind: LetterKind; secret: string | null },
  isOnlyMailbox: boolean,
): string | null => (isOnlyMailbox && codes.includes(kind) ? secret : maskedSecret(secret))

/** What stands for an access key or a code in the stored copy of a mail: as long as it, so it is grouped like it. */
export const maskedSecret = (secret: string | null): string | null => secret && '•'.repeat(secret.length)

/** A reason as it may be kept: what a provider answers often repeats the address of the recipient. */
export const withoutAddresses = (reason: string): string =>
  reason
    .replace(/[^\s<>"(),;:]+@[^\s<>"'`(),;:]+/g, '…@…')
    .replace(/\p{Cc}+/gu, ' ')
    .slice(0, 300)

/** Why a mail cannot be sent again. */
export type SendAgainRefusal = 'not_failed' | 'outdated' | 'forgotten'

type Listed = {
  status?: string | undefined
  kind?: string | undefined
  q?: string
  sort?: string
  order?: string
  page: number
}

/** The address of a part of the list; the newest stand first unless another order is asked for. */
export function letterListPath({ status, kind, q, sort = 'createdAt', order, page }: Listed): string {
  const isSorted = sort !== 'createdAt' || order === 'ascending'
  const query = new URLSearchParams({
    ...(status && { status }),
    ...(kind && { kind }),
    ...(q && { q }),
    ...(isSorted && { sort, order: order ?? 'ascending' }),
    ...(page > 1 && { page: String(page) }),
  }).toString()
  return query ? `/staff/mail?${query}` : '/staff/mail'
}
