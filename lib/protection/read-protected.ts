import type { ISql } from 'postgres'

type Fragment = ReturnType<ISql>

/** The same rule for statements of the driver that nobody in particular asks: a protected visit is in no count. */
export const isUnprotected = (sql: ISql, reservationId: Fragment) => sql`not exists (
  select from protections hiding join reservations hidden
    on hidden.id = hiding.reservation_id or hidden.resident_id = hiding.resident_id
  where hiding.lifted_at is null and hidden.id = ${reservationId}
)`
