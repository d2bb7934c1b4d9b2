import { driver } from '#db/client.ts'
import type { Booker } from '#lib/actor.ts'
import { emailCodeHash, fingerprint, newEmailCode } from '#lib/ids.ts'
import { sourceLocale } from '#lib/locales.ts'
import { mailboxOf } from '#lib/mailbox.ts'
import { guessLimit } from '#lib/rate-limits.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { bookingModeOf } from '#lib/services/queries.ts'
import { citySettings } from '#lib/settings/queries.ts'
import { addMinutes } from '#lib/time.ts'
import { accountOf, findHold } from './queries.ts'
import { accountRefusal, emailRefusal, isHoldOf, residentOf, servicesOf } from './rules.ts'

const perHold = guessLimit('email-code-hold', { points: 5, seconds: 60 * 60 })
const perEmail = guessLimit('email-code-email', { points: 10, seconds: 60 * 60 })
const perSender = guessLimit('email-code-sender', { points: 60, seconds: 60 * 60 })

export type SendEmailCodeRefusal = 'hold_lost' | 'account_needed' | 'email_missing' | 'too_many_codes'

type Hold = NonNullable<Awaited<ReturnType<typeof findHold>>>

/**
 * Where the city asks for a proven address: mails a code to the one that was typed and keeps the place as long as the
 * code counts, since a mail takes longer than a form. Asked twice within a minute it sends one. A new code ends the
 * one before and its wrong tries, but makes the time no longer. Where nothing is to be proven it sends nothing and
 * answers `isNeeded: false`; `isSent` tells whether this very act sent one. How many codes one hold, one address and one sender get in an hour is limited.
 */
export async function sendEmailCode(
  booker: Booker,
  token: string,
  now: Date,
): Promise<Result<{ isNeeded: boolean; isSent: boolean }, SendEmailCodeRefusal>> {
  const [hold, settings] = await Promise.all([findHold(token), citySettings()])
  if (!hold || hold.reservationId) return refused('hold_lost')
  const bookingMode = (await bookingModeOf(servicesOf(hold.visitors))) ?? settings.bookingMode
  if (!isHoldOf(booker, hold) || accountRefusal(booker, { bookingMode })) return refused('account_needed')
  const { email } = hold.draft
  const account = await accountOf(booker, bookingMode)
  const addresses = { typed: email, proven: hold.provenEmail, ofAccount: account?.email }
  if (!emailRefusal(addresses, settings)) return ok({ isNeeded: false, isSent: false })
  if (!email) return refused('email_missing')
  if (await isOverLimit(booker, hold.id, email)) return refused('too_many_codes')
  const isKept = await keepForCode({ hold, token }, email, settings.emailCodeMinutes, now)
  if (!isKept) return refused('hold_lost')
  const sentAt = (await findHold(token))?.emailCodeSentAt
  return ok({ isNeeded: true, isSent: sentAt?.getTime() === now.getTime() })
}

async function isOverLimit(booker: Booker, holdId: string, email: string): Promise<boolean> {
  const sender = residentOf(booker) ?? (booker.kind === 'visitor' ? booker.address : '')
  const counts = await Promise.all([
    perHold.consume(holdId),
    perEmail.consume(fingerprint('email', mailboxOf(email))),
    perSender.consume(sender),
  ])
  return counts.some(({ isLimited }) => isLimited)
}

/** Claims the place for the longer time, writes the code and the mail together, or nothing when the place is gone. */
async function keepForCode(
  { hold, token }: { hold: Hold; token: string },
  email: string,
  minutes: number,
  now: Date,
): Promise<boolean> {
  const code = newEmailCode()
  const isLonger = hold.emailCodeSentAt === null || hold.expiresAt <= now
  const heldUntil = isLonger ? latest(hold.expiresAt, addMinutes(now, minutes)) : hold.expiresAt
  const dedupeKey = `${hold.id}:${fingerprint('email', email)}:${Math.floor(now.getTime() / 60_000)}`
  const held = (hold.endsAt.getTime() - hold.startsAt.getTime()) / 60_000
  const [kept] = await driver()<{ isKept: boolean }[]>`
    select resident.keep_for_code(${fingerprint('hold', token)}, ${servicesOf(hold.visitors)}, ${held},
      ${heldUntil.toISOString()}, ${emailCodeHash(hold.id, email, code)}, ${email},
      ${hold.draft.language ?? sourceLocale}, ${dedupeKey}, ${code},
      ${JSON.stringify({ until: addMinutes(now, minutes) })}::jsonb, ${now.toISOString()}) as "isKept"`
  return kept?.isKept === true
}

const latest = (one: Date, other: Date): Date => (one > other ? one : other)
