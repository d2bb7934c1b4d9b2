import { driver } from '#db/client.ts'
import { isUponWithin } from './read-upon.ts'

/**
 * Whether a visit that is over was left stranded, as a condition of a statement that calls its reservation `visit`: its
 * place had gone from the calendar, or a stop for its counter and one of its services stood at its time, and nobody kept
 * it. A stop that was lifted before the visit began was in nobody's way; else the same as `read-stranded.ts`.
 */
export const wasStranded = () => driver()`(
  exists (select from places p where p.reservation_id = visit.id and p.withdrawn_at is not null)
  or exists (
    select from booking_stops b
    where ${isUponWithin()}
      and (b.lifted_at is null or b.lifted_at > greatest(b.starts_at, visit.starts_at))
      and not exists (
        select from stranded_acts kept
        where kept.reservation_id = visit.id and kept.kind = 'kept' and kept.counter_id = visit.counter_id
          and kept.starts_at = visit.starts_at and kept.at >= b.created_at
          and not exists (select from stranded_acts undoing where undoing.undoes = kept.id))
  )
)`
