import { driver } from '#db/client.ts'
import type { outbox } from '#db/schema/outbox.ts'
import type { Locale } from '#lib/locales.ts'
import type { OfficeReason } from './rules.ts'

type Notice = {
  kind: Extract<(typeof outbox.$inferSelect)['kind'], `reservation_${string}`>
  /** Given only when the city mails it. */
  accessKey?: string
  /** Why the office ended or moved the visit. */
  reason?: OfficeReason
  note?: string
  /** When the visit was before the office moved it. */
  before?: Date
  /** Tells several mails of one kind and version apart. */
  suffix?: string
}

/**
 * The mail an act owes, as a part of its one statement: reads the acted-on reservation from the statement's `act`
 * (a row of `reservations` with its `visitors` as the rules know them) and writes an outbox row if there is an address.
 * The dedupe key names the act, so a repeated act cannot send a second mail.
 */
export const owedMail = ({ kind, accessKey, suffix, reason, note, before }: Notice, now: Date) => driver()`
  insert into outbox (kind, dedupe_key, reservation_id, recipient, locale, facts, secret, next_attempt_at, created_at)
  select ${kind}, concat_ws(':', ${kind}::text, act.id, act.version, ${suffix ?? null}::text), act.id, act.email, act.locale,
    jsonb_build_object('number', act.number, 'counterId', act.counter_id, 'startsAt', act.starts_at,
      'endsAt', act.ends_at, 'version', act.version, 'visitors', act.visitors,
      'serviceIds', jsonb_path_query_array(act.visitors, '$[*].serviceId')) || ${JSON.stringify({ reason, note, before })}::jsonb,
    ${accessKey ?? null}, ${now.toISOString()}, ${now.toISOString()}
  from act where act.email is not null`

type EmailCode = { dedupeKey: string; recipient: string; locale: Locale; code: string; until: Date }

/**
 * The mail with the code that proves an address, as a part of the statement that keeps the place (`claimed`): written
 * once for its dedupe key.
 */
export const owedEmailCode = (
  { dedupeKey, recipient, locale, code, until }: EmailCode,
  now: Date,
) => driver()`
  insert into outbox (kind, dedupe_key, recipient, locale, facts, secret, next_attempt_at, created_at)
  select 'email_code', ${`email_code:${dedupeKey}`}, ${recipient}, ${locale},
    ${JSON.stringify({ until })}::jsonb, ${code}, ${now.toISOString()}, ${now.toISOString()}
  from claimed on conflict (dedupe_key) do nothing`
