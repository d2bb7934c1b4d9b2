import type postgres from 'postgres'

export const COUNTERS = 12
export const SERVICES = 8

/** The counters and services of a large city. */
export async function loadPlaces(sql: postgres.Sql): Promise<void> {
  await sql`
    insert into counters (id, name, address, directions, phone, position)
    select 'counter-' || n, jsonb_build_object('ja', '第' || n || '窓口'), '{"ja":""}', '{"ja":""}', '', n
    from generate_series(1, ${COUNTERS}::int) n`
  await sql`
    insert into services (id, name, description, first_minutes, further_minutes, bring, position)
    select 'service-' || n, jsonb_build_object('ja', '用件' || n), '{"ja":""}', 15, 15, '[]', n
    from generate_series(1, ${SERVICES}::int) n`
}

/** The places of a month, as the lists of them read it: most of them are taken. */
export async function loadSlots(sql: postgres.Sql, now: Date): Promise<void> {
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
