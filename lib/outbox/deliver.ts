import { z } from 'zod'
import type { SystemJob } from '#lib/actor.ts'
import { env } from '#lib/env.ts'
import { log } from '#lib/log.ts'
import { cityOfVisit } from '#lib/notices/queries.ts'
import { ownTemplate } from '#lib/notices/read-templates.ts'
import { type RenderedNotice, renderNotice } from '#lib/notices/render.ts'
import { renderAccountNotice } from '#lib/notices/render-account.ts'
import { calendarFile } from '#lib/notices/render-calendar.ts'
import { mailOf } from '#lib/notices/render-letter.ts'
import { isAboutAccount, isAboutPlace } from '#lib/notices/rules.ts'
import { citySettings } from '#lib/settings/queries.ts'
import { claimDue, type DueNotice } from './claim-due.ts'
import { type Ending, recordDelivery } from './record-delivery.ts'
import { keptSecret, mostTries, trySeconds } from './rules.ts'
import { sendAsConfigured } from './send-as-configured.ts'
import { isStillRight } from './verify-news.ts'

/** Few at once: providers limit the requests of a second. */
const BATCH = 5

export type Delivered = { tried: number; isMoreDue: boolean }

/** Sends some of the mails that are due. Any number of workers may do so at the same time. */
export async function deliverPending(_job: SystemJob, now: Date): Promise<Delivered> {
  const due = await claimDue(BATCH, now)
  await Promise.all(due.map((notice) => deliver(notice, now)))
  return { tried: due.length, isMoreDue: due.length === BATCH }
}

/** One try of one mail. What goes wrong with it is written to it and holds up no other mail. */
async function deliver(notice: DueNotice, now: Date): Promise<void> {
  const { id, kind, attempts } = notice
  const { delivery, copy } = await attempt(notice, now).catch((error) => {
    log().error({ err: error, outboxId: id, kind, attempts }, 'mail could not be written')
    return { delivery: { outcome: 'later', reason: 'internal_error' } as const, copy: null }
  })
  await recordDelivery(notice, delivery, copy, now)
  const isExpected = delivery.outcome === 'sent' || delivery.outcome === 'withdrawn'
  const level = isExpected ? 'info' : 'warn'
  log()[level]({ outboxId: id, kind, attempts, outcome: delivery.outcome }, 'mail delivery tried')
}

async function attempt(
  notice: DueNotice,
  now: Date,
): Promise<{ delivery: Ending; copy: { subject: string; body: string } | null }> {
  // Only a mail that ended its worker each time comes here: no try of it was ever written down.
  if (notice.attempts > mostTries) return { delivery: { outcome: 'refused', reason: 'given_up' }, copy: null }
  if (!(await isStillRight(notice, now))) return { delivery: { outcome: 'withdrawn' }, copy: null }
  const write = await writerOf(notice)
  const mail = write(notice.secret)
  const kept = write(keptSecret(notice, isDemoMailbox()))
  const copy = { subject: kept.subject, body: kept.text }
  if (!z.email().safeParse(notice.recipient).success)
    return { delivery: { outcome: 'refused', reason: 'invalid_recipient' }, copy }
  const delivery = await sendAsConfigured(
    {
      id: notice.id,
      idempotencyKey: idempotencyKey(notice),
      recipient: notice.recipient,
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      language: mail.language,
      attachment: mail.calendar && {
        filename: calendarFile,
        type: `text/calendar; charset=utf-8; method=${mail.calendar.method}`,
        content: mail.calendar.content,
      },
    },
    AbortSignal.timeout(trySeconds * 1000),
  )
  return { delivery, copy }
}

/** A mail that came back and is sent again is another one to the provider, who would not repeat the first. */
const idempotencyKey = ({ dedupeKey, sentAt }: DueNotice): string =>
  sentAt ? `${dedupeKey}:${sentAt.getTime()}` : dedupeKey

/** What the city says about a notice, read once, and how to write the notice with its secret or with a mask. */
async function writerOf(notice: DueNotice): Promise<(secret: string | null) => RenderedNotice> {
  if (isAboutAccount(notice)) {
    const [settings, own] = await Promise.all([citySettings(), ownTemplate(notice.kind, notice.locale)])
    return (secret) => renderAccountNotice({ ...notice, secret }, settings, own)
  }
  if ('letter' in notice.facts) {
    const test = { ...mailOf(notice.facts.letter), calendar: null }
    return () => test
  }
  if (!isAboutPlace(notice)) throw new Error(`a notice of kind ${notice.kind} lacks its facts`)
  const [city, own] = await Promise.all([cityOfVisit(notice.facts), ownTemplate(notice.kind, notice.locale)])
  return (secret) => renderNotice({ ...notice, secret }, city, own)
}

/** The demo's mail leaves for nowhere: whoever tries it reads it in the list of mails. */
const isDemoMailbox = (): boolean => env().MADOGUCHI_DEMO && env().MAIL_TRANSPORT === 'outbox'
