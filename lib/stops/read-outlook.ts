import { type SQL, sql } from 'drizzle-orm'
import { database } from '#db/client.ts'
import type { StaffMember } from '#lib/actor.ts'
import type { StopWish } from './input.ts'
import { readBooked } from './read-booked.ts'
import { readMark } from './read-mark.ts'
import { endOfStop, type Told } from './rules.ts'

/**
 * What a stop would do: whose visits lie in it, how many people are filling in the form for it, and how many free
 * places nobody could book any more; with the mark of the stops as they are.
 */
export type StopOutlook = { booked: Told[]; held: number; free: number; seen: string }

/** The dry run of a stop that would begin now. */
export async function readOutlook(staff: StaffMember, wish: StopWish, now: Date): Promise<StopOutlook> {
  const { counterIds, serviceIds } = wish
  const endsAt = endOfStop(wish, now)
  const at = now.toISOString()
  const until = endsAt?.toISOString() ?? 'infinity'
  const isHere = (counter: SQL) =>
    counterIds === null ? sql`true` : sql`${counter} = any (${sql.param([...counterIds])}::text[])`
  const isStopped = (chosen: SQL) =>
    serviceIds.length === 0 ? sql`true` : sql`${chosen} && ${sql.param([...serviceIds])}::text[]`
  const [row] = await database().execute<{ held: number; free: number }>(sql`
    select
      (select count(*)::int from holds h
        where h.expires_at > ${at} and h.reservation_id is null and h.ends_at > ${at}
          and h.starts_at < ${until}::timestamptz and ${isHere(sql`h.counter_id`)}
          and ${isStopped(sql`array(select jsonb_path_query(h.visitors, '$[*].serviceId') #>> '{}')`)}
      ) as held,
      (select count(*)::int from places p join slots s on s.id = p.slot_id
        where s.withdrawn_at is null and s.ends_at > ${at} and s.starts_at < ${until}::timestamptz
          and ${isHere(sql`s.counter_id`)} and p.reservation_id is null and p.channel <> 'none'
          and (p.held_until is null or p.held_until <= ${at})
      ) as free`)
  const booked = await readBooked(staff, { kind: 'counter', counterIds, serviceIds, startsAt: now, endsAt })
  return { booked, held: row?.held ?? 0, free: row?.free ?? 0, seen: await readMark(database()) }
}
