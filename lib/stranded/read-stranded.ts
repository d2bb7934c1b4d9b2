import { type SQL, sql } from 'drizzle-orm'
import { type Connection, database } from '#db/client.ts'
import { reservations } from '#db/schema/reservations.ts'
import type { StaffMember } from '#lib/actor.ts'
import { phoneOfVisit } from '#lib/fields/read-phone.ts'
import type { Locale, LocalizedText } from '#lib/locales.ts'
import { isVisible } from '#lib/protection/read-visible.ts'
import type { VisitNeed, VisitorWish } from '#lib/reservations/rules.ts'
import { withinScope } from '#lib/staff/read-scope.ts'
import { isUpon } from './read-upon.ts'
import type { Cause } from './rules.ts'

/** A visit that cannot take place as it is booked, and why. */
export type Stranded = {
  id: string
  version: number
  number: string
  counterId: string
  counterName: LocalizedText
  startsAt: Date
  endsAt: Date
  locale: Locale
  needs: VisitNeed[]
  isMailed: boolean
  phone: string | null
  visitors: VisitorWish[]
  /** One service a person, in order. */
  services: LocalizedText[]
  cause: Cause
}

/**
 * Who is stranded, worked out anew each time so that nobody can be lost: booked visits that are not over, for which the
 * calendar has no place any more, or that overlap a stop for their counter and services. Who was kept is not, until
 * something new comes upon the same visit.
 */
export async function readStranded(
  staff: StaffMember,
  right: 'stranded.view' | 'stranded.handle',
  now: Date,
  ids?: readonly string[],
  from: Connection = database(),
): Promise<Stranded[]> {
  const isAsked = ids ? sql`hit.id = any (${sql.param([...ids])}::uuid[])` : sql`true`
  const rows = await from.execute<Row>(sql`
    ${hits(now)}
    select reservations.id, reservations.version, reservations.number, reservations.counter_id as "counterId",
      counters.name as "counterName", reservations.locale, reservations.needs,
      extract(epoch from reservations.starts_at)::float8 as starts,
      extract(epoch from reservations.ends_at)::float8 as ends,
      reservations.email is not null as "isMailed", ${phoneOfVisit} as phone, party.visitors, party.services,
      case when hit.withdrawn_at is null then 'stop' else 'change' end as "causeKind",
      case when hit.withdrawn_at is null then hit.stop_id else change.id end as "causeId",
      extract(epoch from case when hit.withdrawn_at is null then hit.stop_at
        else coalesce(change.at, hit.withdrawn_at) end)::float8 as "causeAt",
      coalesce(hit.is_fewer, false) as "isFewer", maker.name as "causeBy", hit.stop_kind as "stopKind", hit.stop_reason as "stopReason",
      change.reason as "changeReason"
    from hit
    join reservations on reservations.id = hit.id
    join counters on counters.id = reservations.counter_id
    left join residents on residents.id = reservations.resident_id
    cross join lateral (
      select json_agg(services.name order by v.position) as services,
        json_agg(json_strip_nulls(json_build_object('serviceId', v.service_id, 'attendance', v.attendance,
          'reason', v.reason)) order by v.position) as visitors
      from visitors v join services on services.id = v.service_id where v.reservation_id = reservations.id
    ) party
    ${changeOfHit}
    left join staff maker on maker.id = case when hit.withdrawn_at is null then hit.stop_by else change.made_by end
    where ${isAsked} and ${isWithin(staff, right)}
    order by reservations.starts_at, reservations.number`)
  return rows.map(strandedOf)
}

/** How many there are at these counters. */
export async function countStranded(staff: StaffMember, now: Date): Promise<number> {
  const [row] = await database().execute<{ count: number }>(
    sql`${hits(now)} select count(*)::int as count from hit
      join reservations on reservations.id = hit.id where ${isWithin(staff, 'stranded.view')}`,
  )
  return row?.count ?? 0
}

const isWithin = (staff: StaffMember, right: 'stranded.view' | 'stranded.handle'): SQL =>
  sql`${withinScope(staff, right, reservations.counterId)} and ${isVisible(staff, { reservationId: reservations.id })}`

/**
 * `hit`: each of them once, with when its place was withdrawn, and whether others still come at that time; or the
 * newest stop upon it.
 */
const hits = (now: Date): SQL => {
  const at = now.toISOString()
  return sql`
    with candidate as (
      select p.reservation_id as id from places p where p.withdrawn_at is not null and p.reservation_id is not null
      union
      select visit.id from booking_stops b
      join reservations visit on visit.starts_at < coalesce(b.ends_at, 'infinity') and visit.ends_at > b.starts_at
        and (b.counter_id is null or b.counter_id = visit.counter_id)
      where b.lifted_at is null and (b.ends_at is null or b.ends_at > ${at})
        and visit.status = 'booked' and visit.ends_at > ${at}
    ),
    hit as (
      select visit.id, gone.withdrawn_at, gone.is_fewer, stop.id as stop_id, stop.created_at as stop_at, stop.kind as stop_kind,
        stop.reason as stop_reason, stop.made_by as stop_by
      from candidate join reservations visit on visit.id = candidate.id
      cross join lateral (
        select max(a.at) as at from stranded_acts a
        where a.reservation_id = visit.id and a.kind = 'kept' and a.counter_id = visit.counter_id
          and a.starts_at = visit.starts_at
          and not exists (select from stranded_acts undoing where undoing.undoes = a.id)
      ) kept
      cross join lateral (
        select max(p.withdrawn_at) as withdrawn_at, bool_and(exists (
            select from places other where other.slot_id = p.slot_id and other.channel <> 'none'
          )) as is_fewer
        from places p where p.reservation_id = visit.id and p.withdrawn_at is not null
      ) gone
      left join lateral (
        select b.* from booking_stops b
        where b.lifted_at is null and (b.ends_at is null or b.ends_at > ${at})
          and (kept.at is null or b.created_at > kept.at) and ${isUpon}
        order by b.created_at desc limit 1
      ) stop on true
      where visit.status = 'booked' and visit.ends_at > ${at} and (gone.withdrawn_at is not null or stop.id is not null)
    )`
}

/**
 * `change`: the act upon the calendar whose making of places took the slot: the last one before it that worked on this
 * day of the counter. The making may have looked at the clock a moment before the act was done.
 */
const changeOfHit = sql`left join lateral (
    select b.id, b.at, b.made_by, (
        select entry.after #>> '{reason,ja}' from change_entries entry
        where entry.batch_id = b.id and entry.after #>> '{reason,ja}' <> ''
          and coalesce(entry.after ->> 'counterId', reservations.counter_id) = reservations.counter_id
        order by entry.id limit 1
      ) as reason
    from calendar_runs run
    join calendar_pieces piece on piece.run_id = run.id
    join change_batches b on b.id = run.batch_id
    where run.created_at <= hit.withdrawn_at + interval '5 seconds' and piece.counter_id = reservations.counter_id
      and (reservations.starts_at at time zone 'Asia/Tokyo')::date between piece.first_day and piece.last_day
    order by run.created_at desc limit 1
  ) change on true`

type Row = Omit<Stranded, 'startsAt' | 'endsAt' | 'cause'> & {
  starts: number
  ends: number
  causeKind: 'stop' | 'change'
  causeId: string | null
  causeAt: number
  isFewer: boolean
  causeBy: string | null
  stopKind: 'national' | 'counter' | null
  stopReason: string | null
  changeReason: string | null
}

function strandedOf(row: Row): Stranded {
  const {
    starts,
    ends,
    causeKind,
    causeId,
    causeAt,
    isFewer,
    causeBy,
    stopKind,
    stopReason,
    changeReason,
    ...visit
  } = row
  const isStop = causeKind === 'stop'
  return {
    ...visit,
    startsAt: instantOfEpoch(starts),
    endsAt: instantOfEpoch(ends),
    cause: {
      kind: causeKind,
      id: causeId,
      at: instantOfEpoch(causeAt),
      by: causeBy,
      isFewer: !isStop && isFewer,
      isNational: isStop && stopKind === 'national',
      note: (isStop ? stopReason : changeReason) || null,
    },
  }
}

const instantOfEpoch = (seconds: number): Date => new Date(Math.round(seconds * 1000))
