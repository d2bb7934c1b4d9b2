import { driver } from '#db/client.ts'
import { addDays, type Day, instantOf } from '#lib/time.ts'
import type { LaneSlot } from './rules.ts'

/** The shares of a slot's places that a booking over the Internet may take, as the acts in the migrations do. */
const onlineChannels = ['shared', 'web']

type LaneRow = {
  counterId: string
  start: number
  end: number
  offeredLow: number
  offeredHigh: number
  freeLow: number
  freeHigh: number
}

/** The slots of some counters by counter, in time order, with their lanes as bits: one statement, one row a slot. */
export async function laneSlots(
  counterIds: readonly string[],
  from: Day,
  until: Day,
  now: Date,
): Promise<Map<string, LaneSlot[]>> {
  const rows = await driver()<LaneRow[]>`
    select s.counter_id as "counterId",
      (extract(epoch from s.starts_at) / 60)::int as start,
      (extract(epoch from s.ends_at) / 60)::int as end,
      coalesce(bit_or(p.bit) filter (where p.half = 0), 0) as "offeredLow",
      coalesce(bit_or(p.bit) filter (where p.half = 1), 0) as "offeredHigh",
      coalesce(bit_or(p.bit) filter (where p.half = 0 and p.is_free), 0) as "freeLow",
      coalesce(bit_or(p.bit) filter (where p.half = 1 and p.is_free), 0) as "freeHigh"
    from slots s
    join (
      select slot_id, (lane - 1) / 30 as half, 1 << (lane - 1) % 30 as bit,
        reservation_id is null
          and (held_until is null or held_until <= ${now.toISOString()})
          and (free_from is null or free_from <= ${now.toISOString()}) as is_free
      from places where channel = any (${onlineChannels})
    ) p on p.slot_id = s.id
    where s.counter_id = any (${[...counterIds]}) and s.withdrawn_at is null
      and s.starts_at >= ${instantOf(from, '00:00').toISOString()}
      and s.starts_at < ${instantOf(addDays(until, 1), '00:00').toISOString()}
    group by s.id
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
