import { and, asc, eq, isNotNull, sql } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'
import { places, slots } from '#db/schema/slots.ts'

/**
 * Opens extra places for a visit where it stands, and answers since when it had none; null where it had them all. Its
 * slots are there again, in time order as bookings lock them, and the places stay its own. Others whose place in the
 * same slot was withdrawn keep that mark, and nobody new comes. Where the times were cut anew meanwhile its slots are
 * not in the way of others, and it gets a lane beyond theirs.
 */
export async function openPlaces(tx: Connection, reservationId: string): Promise<Date | null> {
  const isLost = and(eq(places.reservationId, reservationId), isNotNull(places.withdrawnAt))
  const lost = await tx
    .select({ id: slots.id, at: places.withdrawnAt })
    .from(slots)
    .innerJoin(places, eq(places.slotId, slots.id))
    .where(isLost)
    .orderBy(asc(slots.startsAt))
    .for('no key update', { of: slots })
  if (lost.length === 0) return null
  const lane = await ownLane(tx, reservationId)
  await tx.update(places).set({ withdrawnAt: null }).where(isLost)
  await tx.update(places).set({ lane }).where(eq(places.reservationId, reservationId))
  await tx.execute(sql`
    update slots s set withdrawn_at = null
    where s.id = any (${sql.param(lost.map(({ id }) => id))}::bigint[]) and not exists (
      select from slots other join places p on p.slot_id = other.id and p.channel <> 'none'
      where other.counter_id = s.counter_id and other.id <> s.id
        and other.starts_at < s.ends_at and other.ends_at > s.starts_at
    )`)
  return lost.reduce<Date | null>((last, { at }) => (at && (!last || at > last) ? at : last), null)
}

/** The lane of a visit, or where others have it at the same time the first that nobody has. */
async function ownLane(tx: Connection, reservationId: string): Promise<number> {
  const [row] = await tx.execute<{ lane: number }>(sql`
    with own as (
      select p.lane, s.id, s.counter_id, s.starts_at, s.ends_at
      from places p join slots s on s.id = p.slot_id where p.reservation_id = ${reservationId}
    )
    select candidate.lane
    from (select lane from own union select generate_series(1, (
      select 1 + greatest(max(p.lane), count(*)) from places p join slots s on s.id = p.slot_id join own on own.counter_id = s.counter_id
        and s.starts_at < own.ends_at and s.ends_at > own.starts_at
    ))) as candidate (lane)
    where not exists (
      select from own
      join slots s on s.counter_id = own.counter_id and s.starts_at < own.ends_at and s.ends_at > own.starts_at
      join places p on p.slot_id = s.id and p.lane = candidate.lane
      where p.reservation_id is distinct from ${reservationId} and (s.id = own.id or p.withdrawn_at is null)
    ) and not exists (
      -- The calendar may fill these slots up to as many lanes as they have places.
      select from own
      join slots s on s.counter_id = own.counter_id and s.starts_at < own.ends_at and s.ends_at > own.starts_at
      where s.id not in (select id from own)
        and candidate.lane <= (select count(*) from places p where p.slot_id = s.id and p.channel <> 'none')
    )
    order by candidate.lane = any (select lane from own) desc, candidate.lane
    limit 1`)
  if (!row) throw new Error(`there is no lane for visit ${reservationId}`)
  return row.lane
}
