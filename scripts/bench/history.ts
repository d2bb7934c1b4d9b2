import type postgres from 'postgres'
import { loadKeys, loadPeople } from './history-people.ts'
import { COUNTERS, loadPlaces, loadSlots, SERVICES } from './history-places.ts'

/** How large a city, and who registered whoever is protected in it. */
export type HistoryWish = { visits: number; now: Date; officerId: string }

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
  await loadPeople(sql, wish.visits)
  await loadVisits(sql, wish)
  await loadKeys(sql)
  await loadNotes(sql, wish)
  await loadSlots(sql, wish.now)
  await sql.unsafe('vacuum analyze')
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
