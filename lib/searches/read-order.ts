import { asc, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { readingOf } from '#db/columns.ts'
import { counters } from '#db/schema/counters.ts'
import { reservations, visitors } from '#db/schema/reservations.ts'
import { residents } from '#db/schema/residents.ts'
import { services } from '#db/schema/services.ts'
import { plannedLocales } from '#lib/locales.ts'
import { bookingChannels, reservationStatuses, visitNeeds } from '#lib/reservations/rules.ts'
import type { VisitSearch } from './input.ts'
import type { VisitColumn } from './rules.ts'

/**
 * Visits that stand together in a list, and by what they stand among themselves. A list by a column is its groups one
 * after the other: by state, those who are expected, then those who came. Each is read by an index of its own, so that
 * no list is made of all the visits there ever were; most pages end within the first.
 */
export type Group = {
  is: SQL
  by: 'starts_at' | 'created_at' | 'number' | 'reading'
  /** Those who cannot stand by the column stand last, from whichever end. */
  isLast?: boolean
}

/** The groups of a list by its column, in their order; those that nobody asked for are none. */
export async function groupsOf({ sort, ...search }: VisitSearch): Promise<Group[]> {
  const wanted = <Value extends string>(all: readonly Value[], asked: readonly string[]): Value[] =>
    all.filter((value) => asked.length === 0 || asked.includes(value))
  const each = (column: SQLWrapper, values: readonly string[]): Group[] =>
    values.map((value) => ({ is: sql`${column} = ${value}`, by: 'starts_at' }))
  const everything = sql`true`
  const groups: Record<VisitColumn, () => Group[] | Promise<Group[]>> = {
    starts_at: () => [{ is: everything, by: 'starts_at' }],
    received_at: () => [{ is: everything, by: 'created_at' }],
    number: () => [{ is: everything, by: 'number' }],
    name: () => [
      { is: sql`${readingOfVisit} is not null`, by: 'reading' },
      { is: sql`${readingOfVisit} is null`, by: 'starts_at', isLast: true },
    ],
    status: () => each(reservations.status, wanted(reservationStatuses, search.status)),
    language: () => each(reservations.locale, wanted(plannedLocales, search.language)),
    channel: () => each(reservations.channel, wanted(bookingChannels, search.channel)),
    counter: async () => each(reservations.counterId, wanted(await idsOf(counters), search.counter)),
    service: async () =>
      (await idsOf(services)).map((id) => ({ is: isFirstService(id), by: 'starts_at' as const })),
    needs: () => [
      ...visitNeeds.map((need, place): Group => ({ is: isFirstNeed(need, place), by: 'starts_at' })),
      { is: sql`${reservations.needs} = '{}'`, by: 'starts_at' as const },
    ],
  }
  return await groups[sort]()
}

/** The reading of a name that was given at booking, else the resident's own. */
const readingOfVisit = sql`coalesce(${readingOf(reservations.answers)}, (select ${readingOf(sql`holder.answers`)}
  from ${residents} holder where holder.id = ${reservations.residentId}))`

/** By the service of the first person. */
const isFirstService = (id: string): SQL => sql`exists (select from ${visitors}
  where ${visitors.reservationId} = ${reservations.id} and ${visitors.position} = 1 and ${visitors.serviceId} = ${id})`

/** By the first of the needs, as the form has them. */
const isFirstNeed = (need: string, place: number): SQL =>
  sql`(${reservations.needs} <> '{}' and ${reservations.needs} @> ${textsOf([need])}
    and not ${reservations.needs} && ${textsOf(visitNeeds.slice(0, place))})`

const idsOf = async (table: typeof counters | typeof services): Promise<string[]> => {
  const rows = await database()
    .select({ id: table.id })
    .from(table)
    .orderBy(asc(table.position), asc(table.id))
  return rows.map(({ id }) => id)
}

/** What the visits of a group stand by among themselves, and its type. */
export const orders: Record<Group['by'], { by: SQL; type: 'timestamptz' | 'text' }> = {
  starts_at: { by: sql`${reservations.startsAt}`, type: 'timestamptz' },
  created_at: { by: sql`${reservations.createdAt}`, type: 'timestamptz' },
  number: { by: sql`${reservations.number}`, type: 'text' },
  reading: { by: readingOfVisit, type: 'text' },
}

/** A list of words as the database has one. */
export function textsOf(values: readonly string[]): SQL {
  const words = values.map((value) => sql`${value}`)
  return sql`array[${sql.join(words, sql`, `)}]::text[]`
}
