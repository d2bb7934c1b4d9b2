import type postgres from 'postgres'

/** What must never happen, counted in the database itself. */
export type Integrity = {
  /** Reservations that do not own exactly their own places, one after the other on one lane. */
  oversold: number
  /** Acknowledged bookings that are not there. */
  lost: number
}

/**
 * Holds the tables against what was promised. A place has one owner by its form, so selling too much would show as a
 * reservation that lacks a place, or as one that owns more than its time.
 */
export async function checkIntegrity(sql: postgres.Sql, acknowledged: readonly string[]): Promise<Integrity> {
  const [found] = await sql<[Integrity]>`
    with owned as (
      select p.reservation_id, count(*) as places, count(distinct p.lane) as lanes,
        min(s.starts_at) as starts_at, max(s.ends_at) as ends_at,
        sum(s.ends_at - s.starts_at) as minutes, min(s.counter_id) as counter_id, count(distinct s.counter_id) as counters
      from places p join slots s on s.id = p.slot_id
      where p.reservation_id is not null
      group by p.reservation_id
    )
    select
      (select count(*)::int from reservations r full join owned o on o.reservation_id = r.id
       where (r.status = 'booked') is distinct from (o.places > 0)
         or (o.places > 0 and not (
           o.lanes = 1 and o.counters = 1 and o.counter_id = r.counter_id and o.starts_at = r.starts_at
           and o.ends_at = r.ends_at and o.minutes = r.ends_at - r.starts_at))) as oversold,
      (select count(*)::int from unnest(${[...acknowledged]}::text[]) as promised (number)
       where not exists (
         select 1 from reservations r where r.number = promised.number and r.status = 'booked')) as lost`
  return found
}

/** How many reservations there are. */
export async function countReservations(sql: postgres.Sql): Promise<number> {
  const [{ count }] = await sql<[{ count: number }]>`select count(*)::int from reservations`
  return count
}
