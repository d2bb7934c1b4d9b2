import { Secret, TOTP } from 'otpauth'

/** 二要素認証: the code of an authenticator app beside the password. (RFC 6238, with what every app understands) */
const PERIOD_SECONDS = 30
/** Clocks differ: the code before and the one after count too. */
const WINDOW = 1
const SECRET_BYTES = 20

/** How many recovery codes somebody is given, to be printed and put away. */
export const recoveryCodes = 10

/** How long a proof of oneself counts for acts that cannot be taken back. */
export const PROOF_MINUTES = 5

/** A new secret for an app, in the letters in which people type it. */
export const newFactorSecret = (): string => new Secret({ size: SECRET_BYTES }).base32

const appOf = (secret: string, label = '', issuer = '') =>
  new TOTP({ issuer, label, secret: Secret.fromBase32(secret), digits: 6, period: PERIOD_SECONDS })

/** What the QR code says to the app: the secret, and under which name the app shows it. */
export const factorAddress = (secret: string, { label, issuer }: { label: string; issuer: string }): string =>
  appOf(secret, label, issuer).toString()

/** Of which half minute a code is, counted since 1970; null when it is not one of about now. */
export function stepOfCode(secret: string, code: string, now: Date): number | null {
  const distance = appOf(secret).validate({ token: code, timestamp: now.getTime(), window: WINDOW })
  return distance === null ? null : Math.floor(now.getTime() / 1000 / PERIOD_SECONDS) + distance
}

/** The code an app shows at a moment: for tests. */
export const codeAt = (secret: string, now: Date): string =>
  appOf(secret).generate({ timestamp: now.getTime() })

/** The secret in groups of four, to be typed where no camera is. */
export const inGroups = (secret: string): string => secret.replace(/.{4}(?=.)/g, '$& ')

/** Whether somebody has proved lately that it is still them. */
export const isProofFresh = (provedAt: Date, now: Date): boolean =>
  now.getTime() - provedAt.getTime() < PROOF_MINUTES * 60_000
