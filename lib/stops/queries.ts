import { and, asc, desc, eq, gt, isNull, lte, or, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { database } from '#db/client.ts'
import { counters } from '#db/schema/counters.ts'
import { services } from '#db/schema/services.ts'
import { staff as people } from '#db/schema/staff.ts'
import { bookingStops } from '#db/schema/stops.ts'
import type { StaffMember } from '#lib/actor.ts'
import type { LocalizedText } from '#lib/locales.ts'
import { remembered } from '#lib/memo.ts'
import { demand } from '#lib/staff/access.ts'
import type { StopWish } from './input.ts'
import { readBooked } from './read-booked.ts'
import { readMark } from './read-mark.ts'
import { renderBanner } from './render-banner.ts'
import { endOfStop } from './rules.ts'

const hasNotEnded = (now: Date): SQL | undefined =>
  and(isNull(bookingStops.liftedAt), or(isNull(bookingStops.endsAt), gt(bookingStops.endsAt, now)))

const lifter = alias(people, 'lifter')

const rows = (where: SQL | undefined) =>
  database()
    .select({
      id: bookingStops.id,
      kind: bookingStops.kind,
      counterId: bookingStops.counterId,
      counterName: counters.name,
      serviceIds: bookingStops.serviceIds,
      startsAt: bookingStops.startsAt,
      endsAt: bookingStops.endsAt,
      banner: bookingStops.banner,
      reason: bookingStops.reason,
      version: bookingStops.version,
      createdAt: bookingStops.createdAt,
      madeBy: people.name,
      liftedAt: bookingStops.liftedAt,
      liftedBy: lifter.name,
    })
    .from(bookingStops)
    .leftJoin(counters, eq(counters.id, bookingStops.counterId))
    .leftJoin(people, eq(people.id, bookingStops.madeBy))
    .leftJoin(lifter, eq(lifter.id, bookingStops.liftedBy))
    .where(where)

export type StopToShow = Awaited<ReturnType<typeof rows>>[number]

/** The counters and services that can be stopped: all that are not archived, in the order of the lists. */
export async function stopChoices(staff: StaffMember) {
  demand(staff, 'stops.edit')
  const [places, matters] = await Promise.all([
    database()
      .select({ id: counters.id, name: counters.name })
      .from(counters)
      .where(isNull(counters.archivedAt))
      .orderBy(asc(counters.position), asc(counters.id)),
    serviceNames(),
  ])
  return { counters: places, services: matters }
}

/** The names of services by which a stop says whom it is for. */
export const serviceNames = () =>
  database()
    .select({ id: services.id, name: services.name })
    .from(services)
    .where(isNull(services.archivedAt))
    .orderBy(asc(services.position), asc(services.id))

const MOST_PAST = 50

/** The stops that run or are announced, and the last ones that are over. */
export async function stopsToShow(
  staff: StaffMember,
  now: Date,
): Promise<{ current: StopToShow[]; past: StopToShow[] }> {
  demand(staff, 'stops.edit')
  const [current, past] = await Promise.all([
    rows(hasNotEnded(now)).orderBy(asc(bookingStops.startsAt), asc(bookingStops.id)),
    rows(or(sql`${bookingStops.liftedAt} is not null`, lte(bookingStops.endsAt, now)))
      .orderBy(desc(bookingStops.startsAt), desc(bookingStops.id))
      .limit(MOST_PAST),
  ])
  return { current, past }
}

/** One stop for the form that changes it, or null. */
export async function stopToEdit(staff: StaffMember, id: string): Promise<StopToShow | null> {
  demand(staff, 'stops.edit')
  const [row] = await rows(eq(bookingStops.id, id))
  return row ?? null
}

/** The stops that hold at a counter now, for the list of its day. Whoever sees the list sees them. */
export function stopsAtCounter(staff: StaffMember, counterId: string, now: Date): Promise<StopToShow[]> {
  demand(staff, 'desk.view')
  const isHere = or(isNull(bookingStops.counterId), eq(bookingStops.counterId, counterId))
  return rows(and(hasNotEnded(now), lte(bookingStops.startsAt, now), isHere)).orderBy(
    asc(bookingStops.startsAt),
    asc(bookingStops.id),
  )
}

/** What a stop would do: whose visits lie in it, and how many free places nobody could book any more. */
export type StopOutlook = { booked: number; mailed: number; held: number; free: number; seen: string }

/** The dry run of a stop that would begin now. */
export async function stopOutlook(staff: StaffMember, wish: StopWish, now: Date): Promise<StopOutlook> {
  demand(staff, 'stops.edit')
  const { counterIds, serviceIds } = wish
  const endsAt = endOfStop(wish, now)
  const at = now.toISOString()
  const until = endsAt?.toISOString() ?? 'infinity'
  const isHere = (counter: SQL) =>
    counterIds === null ? sql`true` : sql`${counter} = any (${sql.param([...counterIds])}::text[])`
  const isStopped = (chosen: SQL) =>
    serviceIds.length === 0 ? sql`true` : sql`${chosen} && ${sql.param([...serviceIds])}::text[]`
  const [row] = await database().execute<{ booked: number; mailed: number; held: number; free: number }>(sql`
    select
      (select count(*)::int from reservations r
        where r.status = 'booked' and r.ends_at > ${at} and r.starts_at < ${until}::timestamptz
          and ${isHere(sql`r.counter_id`)}
          and ${isStopped(sql`(select array_agg(v.service_id) from visitors v where v.reservation_id = r.id)`)}
      ) as booked,
      (select count(*)::int from reservations r
        where r.status = 'booked' and r.ends_at > ${at} and r.starts_at < ${until}::timestamptz and r.email is not null
          and ${isHere(sql`r.counter_id`)}
          and ${isStopped(sql`(select array_agg(v.service_id) from visitors v where v.reservation_id = r.id)`)}
      ) as mailed,
      (select count(*)::int from holds h
        where h.expires_at > ${at} and h.reservation_id is null and h.ends_at > ${at}
          and h.starts_at < ${until}::timestamptz and ${isHere(sql`h.counter_id`)}
          and ${isStopped(sql`array(select jsonb_path_query(h.visitors, '$[*].serviceId') #>> '{}')`)}
      ) as held,
      (select count(*)::int from places p join slots s on s.id = p.slot_id
        where s.withdrawn_at is null and s.ends_at > ${at} and s.starts_at < ${until}::timestamptz
          and ${isHere(sql`s.counter_id`)} and p.reservation_id is null
          and (p.held_until is null or p.held_until <= ${at})
      ) as free`)
  const seen = await readMark(database())
  return {
    booked: row?.booked ?? 0,
    mailed: row?.mailed ?? 0,
    held: row?.held ?? 0,
    free: row?.free ?? 0,
    seen,
  }
}

/** The dry run of an announced stop: how many booked visits lie in it. */
export function nationalOutlook(staff: StaffMember, wish: Parameters<typeof readBooked>[0]): Promise<number> {
  demand(staff, 'stops.edit')
  return readBooked(wish)
}

/** The shipped text of the banner for a stop that would begin now, in every language. */
export async function proposedBanner(staff: StaffMember, wish: StopWish, now: Date): Promise<LocalizedText> {
  const choices = await stopChoices(staff)
  const { counterIds } = wish
  return renderBanner({
    counters:
      counterIds && choices.counters.filter(({ id }) => counterIds.includes(id)).map(({ name }) => name),
    services: choices.services.filter(({ id }) => wish.serviceIds.includes(id)).map(({ name }) => name),
    endsAt: endOfStop(wish, now),
  })
}

/** What residents read on every page while a stop lasts: each text once, the newest stop first. */
export const runningBanners = remembered(
  { seconds: 1, keyOf: (now: Date) => String(Math.floor(now.getTime() / 1000)) },
  async (now): Promise<LocalizedText[]> => {
    const found = await database()
      .select({ banner: bookingStops.banner })
      .from(bookingStops)
      .where(
        and(hasNotEnded(now), lte(bookingStops.startsAt, now), sql`${bookingStops.banner} ->> 'ja' <> ''`),
      )
      .orderBy(desc(bookingStops.startsAt))
    const texts = new Map(found.map(({ banner }) => [JSON.stringify(banner), banner]))
    return [...texts.values()]
  },
)
