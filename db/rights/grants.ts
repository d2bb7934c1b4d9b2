/**
 * Everything that PostgreSQL lets the role of the residents' side do, named one by one: what a later migration grants
 * must be written here too, or `npm run db:check-rights` and its test complain. A function of the schema `resident` asks for
 * a proof of its own; tables with a row policy show what belongs to who is signed in.
 */
export const grants: readonly string[] = [
  // What everybody may read.
  'select booking_rules',
  'select booking_stops (banner, counter_id, ends_at, id, kind, lifted_at, service_ids, starts_at)',
  'select counter_services',
  'select counters',
  'select field_definitions',
  'select holiday_changes',
  'select notice_templates',
  'select opening_rules',
  'select page_texts',
  'select places (channel, free_from, held_until, lane, reservation_id, slot_id)',
  'select services',
  'select settings',
  'select slots',
  'select text_overrides',
  'execute stop_refusal',

  // Counts against floods.
  'select rate_limits',
  'insert rate_limits',
  'update rate_limits',
  'delete rate_limits',

  // By row policy: of who is signed in.
  'select notice_numbers (created_at, number, resident_id, withdrawn_at)',
  'insert outbox',
  'select outbox (body, created_at, id, kind, locale, recipient, reservation_id, resident_id, sent_at, subject)',
  'insert resident_events',
  'select resident_events (at, id, kind, resident_id)',
  'select resident_sessions',
  'update resident_sessions (ended_at)',
  'insert resident_tokens',
  'select resident_tokens (email, expires_at, id, purpose, resident_id, token_hash, used_at)',
  'update resident_tokens (used_at)',
  'select residents (activated_at, answers, closed_at, created_at, email, id, locale, number)',
  'update residents (answers, email, locale)',
  'select reservations (answers, cancelled_at, channel, counter_id, created_at, email, ends_at, id, locale, needs, number, resident_id, starts_at, status, version)',
  'select visitors',

  // By a proof that is given with the call.
  ...[
    'api_client',
    'ask_for_help',
    'book',
    'booked_by',
    'cancel_visit',
    'company',
    'extend_hold',
    'hold',
    'hold_place',
    'keep_draft',
    'keep_for_code',
    'letter',
    'move_visit',
    'note_session',
    'number_of_secret',
    'open_visit',
    'own_salt',
    'reset_code',
    'salt_of',
    'save_own_password',
    'save_password',
    'send_reset_code',
    'session',
    'sign_in',
    'sign_in_with_notice',
    'signed_in',
    'try_email_code',
    'try_password',
    'visit',
    'visit_of_hold',
  ].map((name) => `execute resident.${name}`),
]
