import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'
import { env } from '#lib/env.ts'
import { checkDigit, normalizeTyped } from '#lib/numbers.ts'

/** Letters and digits that are not taken for one another when read aloud or copied by hand: no I, L, O, U, 0, 1. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A secret for a cookie or an API client: 256 bits, safe in a header. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

/** What the database keeps of a secret. The pepper is not in the database, so a stolen dump opens nothing. */
export const fingerprint = (purpose: string, secret: string): string =>
  createHmac('sha256', env().KEY_PEPPER).update(`${purpose}\n${secret}`).digest('base64url')

/** Compares two fingerprints without telling by time where they differ. */
export const sameFingerprint = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))

/**
 * The access key of a reservation, twelve letters (58 bits). It is derived from a secret that only the one who
 * books holds (the cookie of the held place, the idempotency key of an API client), so it can be shown again to
 * that one after a reload or a lost answer, while the database keeps its fingerprint alone.
 */
export function deriveAccessKey(secret: string): string {
  const bytes = createHmac('sha512', env().KEY_PEPPER).update(`access-key\n${secret}`).digest()
  // 2^16 mod 30 makes the bias of each letter smaller than 0.05 %.
  return Array.from(
    { length: 12 },
    (_, index) => ALPHABET[bytes.readUInt16BE(index * 2) % ALPHABET.length],
  ).join('')
}

/** What the database keeps of an access key, and asks of who acts with it. */
export const accessKeyHash = (accessKey: string): string => fingerprint('access-key', accessKey)

/** A new reservation number: nine random digits and a check digit, so that a slip of the pen is told from a wrong key. */
export function newReservationNumber(): string {
  const digits = String(randomInt(100_000_000, 1_000_000_000))
  return digits + checkDigit(digits)
}

/** A new resident ID: eight random digits and a check digit. It says nothing about when or to whom it was issued. */
export function newResidentNumber(): string {
  const digits = String(randomInt(10_000_000, 100_000_000))
  return digits + checkDigit(digits)
}

/** Twelve random letters (58 bits) that are short enough to type: the secret in a resident's letter, a mailed code. */
export const newTypedCode = (): string =>
  Array.from({ length: 12 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')

/** What the database keeps of the secret in a letter, however somebody typed it: password and link code alike. */
export const letterSecretHash = (typed: string): string => fingerprint('letter-secret', normalizeTyped(typed))

/** By what wrong sign-ins with a resident ID are counted, whether the ID exists or not. */
export const loginHash = (number: string): string => fingerprint('resident-sign-in', number)

/** The six digits that are mailed to prove an address. */
export const newEmailCode = (): string => String(randomInt(1_000_000)).padStart(6, '0')

/** What the database keeps of such a code: it counts for one hold and one address. */
export const emailCodeHash = (holdId: string, email: string, code: string): string =>
  fingerprint('email-code', `${holdId}\n${email}\n${code}`)

/** What the database keeps of a one-time code that was mailed or handed over, however somebody typed it. */
export const tokenHash = (typed: string): string => fingerprint('resident-token', normalizeTyped(typed))

/** What it keeps of a code that it drew itself (`send_reset_code` in the migrations): it has no pepper. */
export const drawnCodeHash = (typed: string): string =>
  `sha256:${createHash('sha256').update(normalizeTyped(typed)).digest('hex')}`
