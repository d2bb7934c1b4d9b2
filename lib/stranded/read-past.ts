import { driver } from '#db/client.ts'

/**
 * Whether a visit that is over was left stranded, as a condition of a statement that calls its reservation `visit`: its
 * place had gone from the calendar, or a stop for its counter and one of its services stood at its time, and nobody kept
 * it. A stop that was lifted before the visit began was in nobody's way; else the same as `read-stranded.ts`.
 */
export const wasStranded = () => driver()`(
  exists (select from places p where p.reservation_id = visit.id and p.withdrawn_at is not null)
  or exists (
    select from booking_stops b
    where b.starts_at < visit.ends_at and (b.ends_at is null or b.ends_at > visit.starts_at)
      and (b.lifted_at is null or b.lifted_at > greatest(b.starts_at, visit.starts_at))
      and (b.counter_id is null or b.counter_id = visit.counter_id)
      and exists (
        select from visitors v join services on services.id = v.service_id
        where v.reservation_id = visit.id and case
          when cardinality(b.service_ids) > 0 then v.service_id = any (b.service_ids)
          when b.kind = 'national' then services.needs_national_system
          else true end)
      and not exists (
        select from stranded_acts kept
        where kept.reservation_id = visit.id and kept.kind = 'kept' and kept.counter_id = visit.counter_id
          and kept.starts_at = visit.starts_at and kept.at >= b.created_at
          and not exists (select from stranded_acts undoing where undoing.undoes = kept.id))
  )
)`
