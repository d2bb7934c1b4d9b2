import { sql } from 'drizzle-orm'
import { driver } from '#db/client.ts'

const statement = `b.starts_at < visit.ends_at and (b.ends_at is null or b.ends_at > visit.starts_at)
  and (b.counter_id is null or b.counter_id = visit.counter_id)
  and exists (
    select from visitors v join services on services.id = v.service_id
    where v.reservation_id = visit.id and case
      when cardinality(b.service_ids) > 0 then v.service_id = any (b.service_ids)
      when b.kind = 'national' then services.needs_national_system
      else true end)`

/** Whether a stop `b` is for the time, the counter and a service of a visit `visit`, as a condition of a statement. */
export const isUpon = sql.raw(statement)

/** The same in a statement of the driver. */
export const isUponWithin = () => driver().unsafe(statement)
