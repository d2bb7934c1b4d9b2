import { driver } from '#db/client.ts'

/**
 * The reminders that are due, as the end of a statement: reads the visits from the statement's `act` (rows of
 * `reservations` with their `visitors` as the rules know them). The dedupe key names the visit as it stands and the
 * occasion, so a repeated run cannot send a second one. Mails of acts are written with the act (`owe_visit_mail` in the migrations).
 */
export const owedReminders = (occasion: string, now: Date) => driver()`
  insert into outbox (kind, dedupe_key, reservation_id, recipient, locale, facts, next_attempt_at, created_at)
  select 'reservation_reminder', concat_ws(':', 'reservation_reminder', act.id, act.version, ${occasion}::text), act.id,
    act.email, act.locale,
    jsonb_build_object('number', act.number, 'counterId', act.counter_id, 'startsAt', act.starts_at,
      'endsAt', act.ends_at, 'version', act.version, 'visitors', act.visitors,
      'serviceIds', jsonb_path_query_array(act.visitors, '$[*].serviceId')),
    ${now.toISOString()}, ${now.toISOString()}
  from act where act.email is not null`

/**
 * The same for visits that were missed: to be sent at a moment, so that a mistake can be corrected before; to nobody
 * where there is none.
 */
export const owedMissed = (sendAt: Date | null, now: Date) => driver()`
  insert into outbox (kind, dedupe_key, reservation_id, recipient, locale, facts, next_attempt_at, created_at)
  select 'reservation_missed', concat_ws(':', 'reservation_missed', act.id, act.version), act.id, act.email, act.locale,
    jsonb_build_object('number', act.number, 'counterId', act.counter_id, 'startsAt', act.starts_at,
      'endsAt', act.ends_at, 'version', act.version, 'visitors', act.visitors,
      'serviceIds', jsonb_path_query_array(act.visitors, '$[*].serviceId')),
    ${sendAt?.toISOString() ?? null}, ${now.toISOString()}
  from act where act.email is not null and ${sendAt !== null}`
