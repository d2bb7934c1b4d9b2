import { type SQL, sql } from 'drizzle-orm'
import { counters } from '#db/schema/counters.ts'
import { reservations, visitors } from '#db/schema/reservations.ts'
import { residents } from '#db/schema/residents.ts'
import { reservationStatuses } from '#lib/reservations/rules.ts'
import type { VisitColumn } from './rules.ts'

/** The name that was given for a visit, at booking or by the resident whose it is. */
export const nameOfVisit = sql<string | null>`coalesce(nullif(${reservations.answers} ->> 'name', ''),
  nullif(${residents.answers} ->> 'name', ''))`

/** What each column stands by, and the type it has. Names stand by their readings, states as a visit goes through them. */
export const sortings: Record<VisitColumn, { by: SQL; type: 'timestamptz' | 'text' | 'integer' }> = {
  starts_at: { by: sql`${reservations.startsAt}`, type: 'timestamptz' },
  received_at: { by: sql`${reservations.createdAt}`, type: 'timestamptz' },
  number: { by: sql`${reservations.number}`, type: 'text' },
  status: {
    by: sql`array_position(${textsOf(reservationStatuses)}, ${reservations.status})`,
    type: 'integer',
  },
  name: {
    by: sql`coalesce(nullif(${reservations.answers} ->> 'kana', ''), nullif(${reservations.answers} ->> 'name', ''),
      (select coalesce(nullif(holder.answers ->> 'kana', ''), holder.answers ->> 'name') from ${residents} holder
        where holder.id = ${reservations.residentId}), '')`,
    type: 'text',
  },
  counter: {
    by: sql`(select ${counters.position} from ${counters} where ${counters.id} = ${reservations.counterId})`,
    type: 'integer',
  },
  service: {
    by: sql`(select min(${visitors.serviceId}) from ${visitors} where ${visitors.reservationId} = ${reservations.id})`,
    type: 'text',
  },
  language: { by: sql`${reservations.locale}`, type: 'text' },
  channel: { by: sql`${reservations.channel}`, type: 'text' },
}

/** A list of words as the database has one. */
export function textsOf(values: readonly string[]): SQL {
  const words = values.map((value) => sql`${value}`)
  return sql`array[${sql.join(words, sql`, `)}]::text[]`
}
