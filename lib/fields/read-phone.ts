import { sql } from 'drizzle-orm'
import { driver } from '#db/client.ts'

const statement = `coalesce(
  (select reservations.answers ->> key from field_definitions
    where kind = 'phone' and form = 'booking' and reservations.answers ->> key <> '' order by position limit 1),
  (select residents.answers ->> key from field_definitions
    where kind = 'phone' and form = 'registration' and residents.answers ->> key <> '' order by position limit 1)
)`

/**
 * The number to call about a visit, as a part of a statement in which `reservations` and `residents` stand: the one
 * given at booking, else the one of the account; null where the city asks for neither.
 */
export const phoneOfVisit = sql.raw(statement)

/** The same in a statement of the driver. */
export const phoneWithin = () => driver().unsafe(statement)
