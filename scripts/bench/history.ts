import type postgres from 'postgres'
import { givenNames, type NamePart, surnames } from './names-of-people.ts'

/** How large a city, and who registered whoever is protected in it. */
export type HistoryWish = { visits: number; now: Date; officerId: string }

const COUNTERS = 12
const SERVICES = 8
/** Nearly five years back, and two months ahead. */
const [DAYS_BACK, DAYS_AHEAD] = [1740, 60]

/**
 * Fills an empty, migrated database with the visits of years, as a large city has them: six of ten by residents with an
 * account, three with what they were asked at booking, one with nothing at all. Everything is made set by set, and the
 * triggers, which would work row by row, rest meanwhile: `sql` signs in as administrator of the database.
 */
export async function loadHistory(sql: postgres.Sql, wish: HistoryWish): Promise<void> {
  await sql`set session_replication_role = replica`
  await sql`set work_mem = '256MB'`
  await sql`set maintenance_work_mem = '512MB'`
  await sql`select setseed(0.5)`
  await loadPlaces(sql)
  await loadPeople(sql, wish)
  await loadVisits(sql, wish)
  await loadKeys(sql)
  await loadNotes(sql, wish)
  await loadSlots(sql, wish)
  await sql.unsafe('vacuum analyze')
}

async function loadPlaces(sql: postgres.Sql): Promise<void> {
  await sql`
    insert into counters (id, name, address, directions, phone, position)
    select 'counter-' || n, jsonb_build_object('ja', '第' || n || '窓口'), '{"ja":""}', '{"ja":""}', '', n
    from generate_series(1, ${COUNTERS}::int) n`
  await sql`
    insert into services (id, name, description, first_minutes, further_minutes, bring, position)
    select 'service-' || n, jsonb_build_object('ja', '用件' || n), '{"ja":""}', 15, 15, '[]', n
    from generate_series(1, ${SERVICES}::int) n`
}

/** Everybody who ever books: the first have accounts, the others say at booking who they are. */
async function loadPeople(sql: postgres.Sql, { visits }: HistoryWish): Promise<void> {
  await loadNames(sql, 'surnames', surnames())
  await loadNames(sql, 'given_names', givenNames())
  await sql`
    create temp table drawn as
    select n, gen_random_uuid() as id, floor(random() * 10000)::int as surname, floor(random() * 1000)::int as given,
      (array['090', '080', '070'])[1 + floor(random() * 3)::int]
        || lpad(floor(random() * 1e8)::bigint::text, 8, '0') as phone,
      date '1935-01-01' + floor(random() * 29000)::int as birthday,
      n <= ${visits}::int * 4 / 10 as is_resident
    from generate_series(1, ${visits}::int * 7 / 10) n`
  await sql`
    create temp table people as
    select d.*, s.key || g.key as name_key, g.key as given_key,
      s.kana_key || g.kana_key as kana_key, g.kana_key as given_kana_key,
      jsonb_build_object('name', s.name || '　' || g.name, 'kana', s.kana || '　' || g.kana, 'phone', d.phone,
        'birthday', d.birthday::text) as answers
    from drawn d join surnames s on s.n = d.surname join given_names g on g.n = d.given`
  await sql`create unique index on people (n)`
  await sql`analyze people`
  await sql`
    insert into residents (id, number, answers, created_at)
    select id, lpad(n::text, 9, '0'), answers, now() from people where is_resident order by n`
}

async function loadNames(sql: postgres.Sql, table: string, tickets: readonly NamePart[]): Promise<void> {
  await sql`
    create temp table ${sql(table)} as
    select n::int - 1 as n, name, kana, search_key(name) as key, search_key(kana) as kana_key
    from unnest(${tickets.map(({ name }) => name)}::text[], ${tickets.map(({ kana }) => kana)}::text[])
      with ordinality as ticket (name, kana, n)`
}

async function loadVisits(sql: postgres.Sql, { visits, now }: HistoryWish): Promise<void> {
  const at = now.toISOString()
  await sql`
    create temp table thrown as
    select n, gen_random_uuid() as id,
      (${at}::timestamptz at time zone 'Asia/Tokyo')::date
        + (floor(random() * ${DAYS_BACK + DAYS_AHEAD}::int)::int - ${DAYS_BACK}::int) as day,
      9 * 60 + 15 * floor(random() * 34)::int as minute, floor(60 * random() ^ 2)::int as lead,
      1 + floor(${COUNTERS}::int * random() ^ 2)::int as counter, random() as fate, random() as who,
      random() as way, random() as language, random() as need, random() as party
    from generate_series(1, ${visits}::int) n`
  const residents = (visits * 4) / 10
  const others = (visits * 3) / 10
  await sql`
    create temp table visits as
    select t.*, starts_at, least(starts_at - lead * interval '1 day', ${at}::timestamptz - lead * interval '12 hours')
        - way * interval '9 hours' as created_at,
      case when who < 0.6 then 1 + floor(who / 0.6 * ${residents}::int)::int
        when who < 0.9 then 1 + ${residents}::int + floor((who - 0.6) / 0.3 * ${others}::int)::int end as person
    from thrown t, lateral (
      select (case extract(dow from day) when 0 then day + 1 when 6 then day - 1 else day end
        + minute * interval '1 minute') at time zone 'Asia/Tokyo' as starts_at
    ) as begins`
  await sql`
    insert into reservations (id, number, status, channel, counter_id, starts_at, ends_at, locale, needs, key_hash,
      resident_id, answers, created_at, arrived_at, served_at, cancelled_at)
    select v.id, (1000000000 + v.n * 8999::bigint)::text, status,
      case when way < 0.62 then 'web' when way < 0.84 then 'phone' when way < 0.93 then 'counter'
        when way < 0.99 then 'walk_in' else 'api' end,
      'counter-' || counter, starts_at, starts_at + interval '15 minutes',
      (array['ja', 'en', 'zh-Hans', 'vi', 'ko', 'pt-BR', 'ne', 'fil', 'th'])[
        case when language < 0.92 then 1 else 2 + floor((language - 0.92) / 0.08 * 8)::int end],
      case when need < 0.93 then '{}'::text[]
        else array[(array['wheelchair', 'stroller', 'interpreter', 'writing', 'sign_language', 'guide_dog'])[
          1 + floor(6 * ((need - 0.93) / 0.07) ^ 2)::int]] end,
      v.id::text, case when p.is_resident then p.id end,
      case when p.is_resident or p.id is null then '{}' else p.answers end, v.created_at,
      case when status in ('arrived', 'served') then starts_at end,
      case when status = 'served' then starts_at + interval '15 minutes' end,
      case when status = 'cancelled' then v.created_at + interval '1 hour' end
    from visits v
    cross join lateral (select case
        when fate < 0.11 then 'cancelled'
        when starts_at > ${at}::timestamptz then 'booked'
        when starts_at > ${at}::timestamptz - interval '1 hour' then 'arrived'
        when fate < 0.16 then 'no_show' else 'served' end as status) as state
    left join people p on p.n = v.person
    order by v.created_at`
  await sql`
    insert into visitors (reservation_id, position, service_id)
    select id, position, 'service-' || (1 + floor(${SERVICES}::int * (wish - floor(wish)) ^ 2)::int)
    from visits, generate_series(1, case when party < 0.82 then 1 when party < 0.96 then 2 else 3 end) as position,
      lateral (select party * 7919 + position * 0.37 as wish) as thrown`
}

/** The keys as the triggers make them: names by each of their words, phone numbers by their last digits too. */
async function loadKeys(sql: postgres.Sql): Promise<void> {
  await sql`
    create temp table keys as
    select n, kind, key from people, lateral (values ('name', name_key), ('name', given_key), ('kana', kana_key),
      ('kana', given_kana_key), ('phone', phone), ('phone', right(phone, 4)),
      ('birthday', to_char(birthday, 'YYYYMMDD'))) as made (kind, key)`
  await sql`
    insert into resident_keys (resident_id, kind, key)
    select p.id, k.kind, k.key from people p join keys k using (n) where p.is_resident`
  await sql`
    insert into reservation_keys (reservation_id, kind, key)
    select v.id, k.kind, k.key from visits v join people p on p.n = v.person join keys k on k.n = p.n
    where not p.is_resident`
}

/** Few are protected, and few have something to be heeded. */
async function loadNotes(sql: postgres.Sql, { officerId, now }: HistoryWish): Promise<void> {
  await sql`
    insert into protections (resident_id, household_id, kind, starts_on, ends_on, officer_id, registered_at, registered_by)
    select id, gen_random_uuid(), 'dv', current_date, current_date + 300, ${officerId}, ${now.toISOString()}, ${officerId}
    from people where is_resident and n % 800 = 7`
  await sql`
    insert into considerations (resident_id, kind, to_do, starts_on, ends_on)
    select id, 'care', '筆談の用意', current_date - 400, current_date + 300
    from people where is_resident and n % 200 = 3`
  await sql`
    insert into considerations (reservation_id, kind, to_do)
    select id, 'care', '車いすの用意' from visits where n % 2000 = 5`
}

/** The places of a month, as the lists of them read it: most of them are taken. */
async function loadSlots(sql: postgres.Sql, { now }: HistoryWish): Promise<void> {
  await sql`
    insert into slots (counter_id, starts_at, ends_at)
    select 'counter-' || counter, start, start + interval '15 minutes'
    from generate_series(1, ${COUNTERS}::int) counter, generate_series(0, 30) as day,
      generate_series(0, 33) as slot, lateral (
        select ((${now.toISOString()}::timestamptz at time zone 'Asia/Tokyo')::date + day
          + time '09:00') at time zone 'Asia/Tokyo' + slot * interval '15 minutes' as start
      ) as begins`
  await sql`
    insert into places (slot_id, lane, reservation_id)
    select slot_id, lane, v.id
    from (select id as slot_id, lane, row_number() over () as n from slots, generate_series(1, 20) lane) as place
    left join visits v on v.n = place.n and v.fate < 0.8`
}
