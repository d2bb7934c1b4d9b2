import { and, asc, count, desc, eq, inArray, isNotNull, lte, or, type SQL, sql } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { changeBatches, changeEntries } from '#db/schema/changes.ts'
import { counters } from '#db/schema/counters.ts'
import { staff as people } from '#db/schema/staff.ts'
import { bookingStops } from '#db/schema/stops.ts'
import type { PastFilter } from './input.ts'
import { readStops } from './read-stops.ts'
import type { PastOrder } from './rules.ts'

/** What somebody did to a stop: announced or opened, changed, lifted. */
export type StopAct = { kind: string; at: Date; name: string | null }

export type PastStop = Awaited<ReturnType<typeof readStops>>[number] & { acts: StopAct[] }

export type PastStops = {
  stops: PastStop[]
  /** How many the search leaves, on how many pages; and how many there are at all. */
  total: number
  pages: number
  all: number
}

const PER_PAGE = 20

/** The stops that are over or were lifted, with the acts upon each, the first one first. */
export async function readPast({ q, order, page }: PastFilter, now: Date): Promise<PastStops> {
  const isPast = or(isNotNull(bookingStops.liftedAt), lte(bookingStops.endsAt, now))
  const isFound = q === '' ? isPast : and(isPast, matching(q))
  const [stops, [found], [all]] = await Promise.all([
    readStops(isFound)
      .orderBy(...orders[order], desc(bookingStops.id))
      .limit(PER_PAGE)
      .offset((page - 1) * PER_PAGE),
    database()
      .select({ total: count() })
      .from(bookingStops)
      .leftJoin(counters, eq(counters.id, bookingStops.counterId))
      .where(isFound),
    database().select({ total: count() }).from(bookingStops).where(isPast),
  ])
  const acts = await actsOn(stops.map(({ id }) => id))
  const total = found?.total ?? 0
  return {
    stops: stops.map((stop) => ({ ...stop, acts: acts.get(stop.id) ?? actsOf(stop) })),
    total,
    pages: Math.max(1, Math.ceil(total / PER_PAGE)),
    all: all?.total ?? 0,
  }
}

/** What a stop says itself of who made and lifted it, where no act upon it is in the record. */
function actsOf({ kind, createdAt, madeBy, liftedAt, liftedBy }: Omit<PastStop, 'acts'>): StopAct[] {
  const made = { kind: kind === 'national' ? 'stop_announced' : 'stop_opened', at: createdAt, name: madeBy }
  return [made, ...(liftedAt ? [{ kind: 'stop_lifted', at: liftedAt, name: liftedBy }] : [])]
}

const orders: Record<PastOrder, SQL[]> = {
  newest: [desc(bookingStops.startsAt)],
  oldest: [asc(bookingStops.startsAt)],
  counter: [sql`${counters.position} nulls first`, asc(counters.id), desc(bookingStops.startsAt)],
}

/** A part of the name of its counter or services in any language, of what residents read, or of the reason. */
function matching(q: string): SQL {
  const pattern = `%${q.replace(/[%_\\]/g, '\\$&')}%`
  return sql`concat_ws(' ',
    (select string_agg(value, ' ') from jsonb_each_text(${counters.name})), ${bookingStops.reason},
    (select string_agg(value, ' ') from jsonb_each_text(${bookingStops.banner})),
    (select string_agg(said.value, ' ') from services, jsonb_each_text(services.name) said
      where services.id = any (${bookingStops.serviceIds}))
  ) ilike ${pattern}`
}

async function actsOn(stopIds: readonly string[]): Promise<Map<string, StopAct[]>> {
  const rows = await database()
    .select({
      stopId: changeEntries.thingId,
      kind: changeBatches.kind,
      at: changeBatches.at,
      name: people.name,
    })
    .from(changeEntries)
    .innerJoin(changeBatches, eq(changeBatches.id, changeEntries.batchId))
    .leftJoin(people, eq(people.id, changeBatches.madeBy))
    .where(and(eq(changeEntries.thing, 'booking_stop'), inArray(changeEntries.thingId, [...stopIds])))
    .orderBy(asc(changeEntries.id))
  return Map.groupBy(rows, ({ stopId }) => stopId)
}
