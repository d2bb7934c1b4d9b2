import { and, desc, eq, or, type SQL, sql } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { counters } from '#db/schema/counters.ts'
import { outbox } from '#db/schema/outbox.ts'
import { reservations, visitors } from '#db/schema/reservations.ts'
import {
  noticeNumbers,
  residentCredentials,
  residentEvents,
  residents,
  residentTries,
} from '#db/schema/residents.ts'
import { services } from '#db/schema/services.ts'
import { staff as people } from '#db/schema/staff.ts'
import type { StaffMember } from '#lib/actor.ts'
import { loginHash } from '#lib/ids.ts'
import type { LocalizedText } from '#lib/locales.ts'
import { isVisible } from '#lib/protection/read-visible.ts'
import { isResidentWithKey, type KeyWish } from '#lib/searches/read-keys.ts'
import type { ResidentColumn, ResidentSearch } from './rules.ts'

/** The parts of what staff see of a resident; `queries.ts` asks for the right first. */

/** Whether a resident is one of those who are meant. Who may know of whom is another condition, beside it in each query. */
export const isMeant = (searches: readonly ResidentSearch[]): SQL =>
  or(
    ...searches.map((search) => {
      const wish = keyOf(search)
      return wish ? isResidentWithKey(residents.id, wish) : isNumbered(search)
    }),
  ) ?? sql`false`

/** What somebody is found by among the keys that the database keeps; numbers have a place of their own. */
export function keyOf({ by, value: key }: ResidentSearch): KeyWish | null {
  if (by === 'phone' || by === 'birthday') return { kinds: [by], key }
  return by === 'name' ? { kinds: ['name', 'kana'], key } : null
}

const isNumbered = ({ by, value }: ResidentSearch): SQL =>
  by === 'number'
    ? eq(residents.number, value)
    : sql`${residents.id} in (select ${noticeNumbers.residentId} from ${noticeNumbers} where ${noticeNumbers.number} = ${value})`

/** What the list stands by: names by their reading where there is one, states as an account goes through them. */
export const sortedOf = (column: ResidentColumn, now: Date): SQL =>
  ({
    issued_at: sql`${residents.createdAt}`,
    number: sql`${residents.number}`,
    name: sql`coalesce(nullif(${residents.answers} ->> 'kana', ''), ${residents.answers} ->> 'name', '')`,
    state: sql`case
      when ${residents.closedAt} is not null then 4
      when ${residents.activatedAt} is not null then 3
      when ${residentCredentials.initialExpiresAt} > ${now.toISOString()}::timestamptz then 1
      else 2 end`,
  })[column]

const MOST_SHOWN = 100

export const visitsOf = (staff: StaffMember, id: string) =>
  database()
    .select({
      number: reservations.number,
      status: reservations.status,
      startsAt: reservations.startsAt,
      counter: counters.name,
      services: sql<LocalizedText[]>`json_agg(${services.name} order by ${visitors.position})`,
    })
    .from(reservations)
    .innerJoin(counters, eq(counters.id, reservations.counterId))
    .innerJoin(visitors, eq(visitors.reservationId, reservations.id))
    .innerJoin(services, eq(services.id, visitors.serviceId))
    .where(and(eq(reservations.residentId, id), isVisible(staff, { reservationId: reservations.id })))
    .groupBy(reservations.id, counters.id)
    .orderBy(desc(reservations.startsAt), desc(reservations.number))
    .limit(MOST_SHOWN)

/** Mail about the account, and about the reservations made with it. */
export const lettersTo = (staff: StaffMember, id: string) =>
  database()
    .select({ id: outbox.id, kind: outbox.kind, status: outbox.status, createdAt: outbox.createdAt })
    .from(outbox)
    .leftJoin(reservations, eq(reservations.id, outbox.reservationId))
    .where(
      and(
        or(eq(outbox.residentId, id), eq(reservations.residentId, id)),
        isVisible(staff, { residentId: outbox.residentId, reservationId: outbox.reservationId }),
      ),
    )
    .orderBy(desc(outbox.createdAt), desc(outbox.id))
    .limit(MOST_SHOWN)

/** What was done with the account; the name of the member of staff where one did it. */
export const eventsOf = (id: string) =>
  database()
    .select({
      id: residentEvents.id,
      kind: residentEvents.kind,
      at: residentEvents.at,
      actorKind: residentEvents.actorKind,
      staffName: people.name,
    })
    .from(residentEvents)
    .leftJoin(
      people,
      and(eq(residentEvents.actorKind, 'staff'), eq(sql`${people.id}::text`, residentEvents.actorId)),
    )
    .where(eq(residentEvents.residentId, id))
    .orderBy(desc(residentEvents.id))
    .limit(MOST_SHOWN)

/** Until when no sign-in with this ID is looked at, after too many wrong ones. */
export async function pauseOf(number: string, now: Date): Promise<Date | null> {
  const [tries] = await database()
    .select({ lockedUntil: residentTries.lockedUntil })
    .from(residentTries)
    .where(eq(residentTries.loginHash, loginHash(number)))
  return tries?.lockedUntil && now < tries.lockedUntil ? tries.lockedUntil : null
}
