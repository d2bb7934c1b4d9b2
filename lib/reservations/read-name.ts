import { type SQL, sql } from 'drizzle-orm'
import { reservations } from '#db/schema/reservations.ts'
import { residents } from '#db/schema/residents.ts'

/**
 * The name that was given for a visit, at booking or by the resident whose it is: a column of a query that has chosen its
 * visits and taken their residents along.
 */
export const nameOfVisit = (): SQL<string | null> =>
  sql<
    string | null
  >`coalesce(nullif(${reservations.answers} ->> 'name', ''), nullif(${residents.answers} ->> 'name', ''))`
