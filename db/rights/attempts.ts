/**
 * What somebody would try who runs SQL through the residents' side: each is refused, or finds nothing. `NOBODY` stands for
 * an id that proves nothing.
 */
const NOBODY = '00000000-0000-4000-8000-000000000000'

/** PostgreSQL answers these with 42501, insufficient_privilege, as it does any reading of a table that is not granted. */
export const refused: readonly string[] = [
  'select key_hash from reservations',
  'select secret from outbox',
  'select facts from outbox',
  'select hold_id from places',
  'select reason from booking_stops',
  "update reservations set status = 'cancelled'",
  'delete from reservations',
  'insert into visitors (reservation_id, position, service_id) select id, 99, $$x$$ from reservations',
  'update places set reservation_id = null',
  'delete from places',
  'update residents set closed_at = null',
  'delete from residents',
  'update resident_sessions set resident_id = null',
  'update resident_sessions set expires_at = now()',
  'delete from resident_events',
  'update outbox set recipient = recipient',
  'update settings set value = value',
  `insert into settings (key, value) values ('noticeSignIn', 'true')`,
  'update counters set phone = phone',
  'insert into slots (counter_id, starts_at, ends_at) select id, now(), now() from counters',
  `select * from claim_places('x', now(), 15, '{shared}', null, '${NOBODY}', now(), null, now())`,
  `select * from move_visit('${NOBODY}', 1, 'x', now(), 15, now(), 'staff', null, '{}', now())`,
  `select * from cancel_visit('${NOBODY}', 1, 'reservation_cancelled', now(), 'staff', null, '{}', now())`,
  `select open_session('${NOBODY}', now(), now())`,
  `select resident_with('${NOBODY}')`,
  `select resident.keep_draft('x', '{}', '[]', '${NOBODY}', '${NOBODY}')`,
  `insert into resident_events (resident_id, kind, actor_kind) values ('${NOBODY}', 'activated', 'staff')`,
  `insert into outbox (kind, dedupe_key, resident_id, recipient, locale, facts)
   values ('password_changed', 'x', '${NOBODY}', 'somebody@example.com', 'ja', '{}')`,
  `select purge_traces('view', now(), 1, null, now())`,
  'create table public.loot (line text)',
  'create schema loot',
  'create role loot',
  "copy counters to program 'true'",
  "select pg_read_file('postgresql.conf')",
  'select * from pg_authid',
]

/** These are answered with no row, or with nothing in it. */
export const fruitless: readonly string[] = [
  'select id from residents',
  'select id from reservations',
  'select reservation_id from visitors',
  'select id from outbox',
  'select id from resident_sessions',
  'select id from resident_events',
  'select id from resident_tokens',
  'select number from notice_numbers',
  'update residents set email = null returning id',
  'update resident_sessions set ended_at = now() returning id',
  // Ids of visits stand beside their places, and prove nothing.
  `select v.id from places p, resident.visit(p.reservation_id, 'x', '${NOBODY}') v`,
  `select c.position from places p, resident.company(p.reservation_id, null, null) c`,
  `select m.visit_id from places p,
     resident.cancel_visit('x', null, p.reservation_id, 1, now(), 'access_key', null, now()) m
   where p.reservation_id is not null`,
  `select s.id from resident.session('${NOBODY}', '${NOBODY}') s`,
  `select id from resident.hold('x')`,
  `select id from resident.api_client('x')`,
  `select id from resident.reset_code('{x}', now())`,
  `select letter from resident.letter('x', now()) where letter is not null`,
  `select number_of_secret from resident.number_of_secret('${NOBODY}', null, null) where number_of_secret is not null`,
]
