import { driver } from '#db/client.ts'
import type { noticeKinds } from '#db/schema/outbox.ts'

type Notice = {
  kind: (typeof noticeKinds)[number]
  /** Given only when the city mails it. */
  accessKey?: string
}

/**
 * The mail an act owes, as a part of its one statement: reads the acted-on reservation from the statement's `act`
 * (a row of `reservations`) and writes an outbox row if there is an address. The dedupe key names the act, so a
 * repeated act cannot send a second mail.
 */
export const owedMail = (notice: Notice, now: Date) => driver()`
  insert into outbox (kind, dedupe_key, reservation_id, recipient, locale, facts, secret, next_attempt_at, created_at)
  select ${notice.kind}, ${notice.kind} || ':' || act.id || ':' || act.version, act.id, act.email, act.locale,
    jsonb_build_object('number', act.number, 'counterId', act.counter_id, 'startsAt', act.starts_at,
      'endsAt', act.ends_at, 'version', act.version, 'serviceIds', act.service_ids),
    ${notice.accessKey ?? null}, ${now.toISOString()}, ${now.toISOString()}
  from act where act.email is not null`
