import { and, eq, gt, lt, type SQLWrapper, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { database } from '#db/client.ts'
import { outbox } from '#db/schema/outbox.ts'

/** Pieces of queries about the mails of one reservation, which are news that follow one another. */

/** How often the reservation had been written when a mail was born. */
const versionOf = (facts: SQLWrapper) => sql`(${facts} ->> 'version')::int`

/** When the visit is over that a mail is about. */
export const visitEnd = (facts: SQLWrapper) => sql`(${facts} ->> 'endsAt')::timestamptz`

/** Later news of the same reservation, whatever became of it. */
export function newerThan(letter: typeof outbox) {
  const newer = alias(outbox, 'newer')
  return database()
    .select({ one: sql`1` })
    .from(newer)
    .where(
      and(eq(newer.reservationId, letter.reservationId), gt(versionOf(newer.facts), versionOf(letter.facts))),
    )
}

/** Earlier news of the same reservation that is still waiting. */
export function waitingBefore(letter: typeof outbox) {
  const earlier = alias(outbox, 'earlier')
  return database()
    .select({ one: sql`1` })
    .from(earlier)
    .where(
      and(
        eq(earlier.status, 'pending'),
        eq(earlier.reservationId, letter.reservationId),
        lt(versionOf(earlier.facts), versionOf(letter.facts)),
      ),
    )
}
