import { driver } from '#db/client.ts'
import { addDays, type Day, instantOf } from '#lib/time.ts'
import type { LaneSlot } from './rules.ts'

/** Whose share of a slot's places counts: of who books over the Internet, or of who calls (`places_for` in the migrations). */
export type Share = 'web' | 'phone'

type LaneRow = {
  counterId: string
  start: number
  end: number
  offeredLow: number
  offeredHigh: number
  freeLow: number
  freeHigh: number
}

/** The lower half of a slot's lanes: JavaScript has 32 bits, so they are told in two halves of thirty. */
const LOW = 2 ** 30 - 1

/**
 * The slots of some counters by counter, in time order, with their lanes as bits: one statement, one row a slot. The
 * places of each slot are counted where they stand, by its key: to join and group them costs a third more.
 */
export async function laneSlots(
  counterIds: readonly string[],
  from: Day,
  until: Day,
  now: Date,
  share: Share = 'web',
): Promise<Map<string, LaneSlot[]>> {
  const rows = await driver()<LaneRow[]>`
    select s.counter_id as "counterId",
      (extract(epoch from s.starts_at) / 60)::int as start,
      (extract(epoch from s.ends_at) / 60)::int as end,
      (p.offered & ${LOW})::int as "offeredLow",
      (p.offered >> 30)::int as "offeredHigh",
      (p.free & ${LOW})::int as "freeLow",
      (p.free >> 30)::int as "freeHigh"
    from slots s
    cross join lateral (
      select bit_or(1::bigint << lane - 1) as offered,
        coalesce(bit_or(1::bigint << lane - 1) filter (
          where reservation_id is null
            and (held_until is null or held_until <= ${now.toISOString()})
            and (free_from is null or free_from <= ${now.toISOString()})
        ), 0) as free
      from places
      where slot_id = s.id and channel = any (${['shared', share]})
    ) p
    where s.counter_id = any (${[...counterIds]}) and s.withdrawn_at is null and p.offered is not null
      and s.starts_at >= ${instantOf(from, '00:00').toISOString()}
      and s.starts_at < ${instantOf(addDays(until, 1), '00:00').toISOString()}
    order by s.starts_at`
  const slots = rows.map((row) => ({
    counterId: row.counterId,
    startsAt: new Date(row.start * 60_000),
    endsAt: new Date(row.end * 60_000),
    offered: [row.offeredLow, row.offeredHigh] as const,
    free: [row.freeLow, row.freeHigh] as const,
  }))
  return Map.groupBy(slots, ({ counterId }) => counterId)
}
