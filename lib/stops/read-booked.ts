import { sql } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { reservations } from '#db/schema/reservations.ts'
import type { StaffMember } from '#lib/actor.ts'
import { phoneOfVisit } from '#lib/fields/read-phone.ts'
import { isVisible } from '#lib/protection/read-visible.ts'
import type { StopKind, Told } from './rules.ts'

type Span = {
  kind: StopKind
  /** Every counter where null. */
  counterIds: readonly string[] | null
  /** All of them where empty, or for the country's systems all that need these. */
  serviceIds: readonly string[]
  startsAt: Date
  endsAt: Date | null
}

/** The booked visits that lie in a stop and would be on the work list: how many of each language, reached by what. */
export async function readBooked(
  staff: StaffMember,
  { kind, counterIds, serviceIds, startsAt, endsAt }: Span,
): Promise<Told[]> {
  const isHere =
    counterIds === null
      ? sql`true`
      : sql`reservations.counter_id = any (${sql.param([...counterIds])}::text[])`
  const isNeeded = kind === 'national' ? sql`services.needs_national_system` : sql`true`
  const isConcerned =
    serviceIds.length > 0 ? sql`v.service_id = any (${sql.param([...serviceIds])}::text[])` : isNeeded
  const rows = await database().execute<Told>(sql`
    select visit.locale, visit.reach, count(*)::int as count
    from (
      select reservations.locale, case
        when reservations.email is not null then 'mail'
        when ${phoneOfVisit} is not null then 'phone'
        else 'none' end as reach
      from reservations left join residents on residents.id = reservations.resident_id
      where reservations.status = 'booked' and reservations.ends_at > ${startsAt.toISOString()}
        and reservations.starts_at < ${endsAt?.toISOString() ?? 'infinity'}::timestamptz and ${isHere}
        and ${isVisible(staff, { reservationId: reservations.id })}
        and exists (
          select from visitors v join services on services.id = v.service_id
          where v.reservation_id = reservations.id and ${isConcerned}
        )
    ) visit
    group by visit.locale, visit.reach
    order by count desc, visit.locale`)
  return [...rows]
}
