import { driver } from '#db/client.ts'
import type { Booker } from '#lib/actor.ts'
import { emailCodeHash, fingerprint, newEmailCode } from '#lib/ids.ts'
import { sourceLocale } from '#lib/locales.ts'
import { mailboxOf } from '#lib/mailbox.ts'
import { guessLimit } from '#lib/rate-limits.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { bookingModeOf } from '#lib/services/queries.ts'
import { citySettings } from '#lib/settings/queries.ts'
import { claimedPlaces, stopOf } from '#lib/slots/claim.ts'
import { addMinutes } from '#lib/time.ts'
import { owedEmailCode } from './mail.ts'
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
 * answers `isNeeded: false`. How many codes one hold, one address and one sender get in an hour is limited.
 */
export async function sendEmailCode(
  booker: Booker,
  token: string,
  now: Date,
): Promise<Result<{ isNeeded: boolean }, SendEmailCodeRefusal>> {
  const [hold, settings] = await Promise.all([findHold(token), citySettings()])
  if (!hold || hold.reservationId) return refused('hold_lost')
  const bookingMode = (await bookingModeOf(servicesOf(hold.visitors))) ?? settings.bookingMode
  if (!isHoldOf(booker, hold) || accountRefusal(booker, { bookingMode })) return refused('account_needed')
  const { email } = hold.draft
  const account = await accountOf(booker, bookingMode)
  const addresses = { typed: email, proven: hold.provenEmail, ofAccount: account?.email }
  if (!emailRefusal(addresses, settings)) return ok({ isNeeded: false })
  if (!email) return refused('email_missing')
  if (await isOverLimit(booker, hold.id, email)) return refused('too_many_codes')
  const isKept = await keepForCode(hold, email, settings.emailCodeMinutes, now)
  return isKept ? ok({ isNeeded: true }) : refused('hold_lost')
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
async function keepForCode(hold: Hold, email: string, minutes: number, now: Date): Promise<boolean> {
  const code = newEmailCode()
  const at = now.toISOString()
  const isLonger = hold.emailCodeSentAt === null || hold.expiresAt <= now
  const heldUntil = isLonger ? latest(hold.expiresAt, addMinutes(now, minutes)) : hold.expiresAt
  const claim = {
    counterId: hold.counterId,
    serviceIds: servicesOf(hold.visitors),
    startsAt: hold.startsAt,
    minutes: (hold.endsAt.getTime() - hold.startsAt.getTime()) / 60_000,
    holdId: hold.id,
    heldUntil,
  }
  const notice = {
    dedupeKey: `${hold.id}:${fingerprint('email', email)}:${Math.floor(now.getTime() / 60_000)}`,
    recipient: email,
    locale: hold.draft.language ?? sourceLocale,
    code,
    until: addMinutes(now, minutes),
  }
  const sql = driver()
  const kept = await sql`
    with allowed as materialized (select ${stopOf(claim)} as refusal),
    waiting as (
      select holds.id from allowed, holds
      where allowed.refusal is null and holds.id = ${hold.id} and holds.reservation_id is null
      for update of holds
    ),
    claimed as (select waiting.id from waiting, ${claimedPlaces(claim, now, sql`waiting.id is not null`)}),
    mailed as (${owedEmailCode(notice, now)} returning id),
    coded as (
      update holds set expires_at = ${heldUntil.toISOString()}, email_code_hash = ${emailCodeHash(hold.id, email, code)},
        email_code_sent_at = ${at}, email_code_tries = 0
      from mailed where holds.id = ${hold.id}
    )
    select id from claimed`
  return kept.length === 1
}

const latest = (one: Date, other: Date): Date => (one > other ? one : other)
