import { asc, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { firstNeedOf, readingOf } from '#db/columns.ts'
import { counters } from '#db/schema/counters.ts'
import { reservations, visitors } from '#db/schema/reservations.ts'
import { residents } from '#db/schema/residents.ts'
import { services } from '#db/schema/services.ts'
import { plannedLocales } from '#lib/locales.ts'
import { bookingChannels, reservationStatuses, visitNeeds } from '#lib/reservations/rules.ts'
import type { VisitSearch } from './input.ts'
import type { VisitColumn } from './rules.ts'

/** What `firstNeedOf` says of those who need nothing. */
const NO_NEED = 'none'

/**
 * Visits that stand together in a list, and by what they stand among themselves. A list by a column is its groups one
 * after the other: by state, those who are expected, then those who came. Each is read by an index of its own, so that
 * no list is made of all the visits there ever were; most pages end within the first.
 */
export type Group = {
  is: SQL
  /** What the column has in it, where the groups are those of a column. */
  value?: string
  by: 'starts_at' | 'created_at' | 'number' | 'reading'
  /** Those who cannot stand by the column stand last, from whichever end. */
  isLast?: boolean
}

/** A list: its groups in their order, those that nobody asked for left out, and by which word a visit stands in it, or in one of them. */
export type List = { groups: Group[]; word?: SQLWrapper }

/** The list by a column. */
export async function listOf({ sort, ...search }: VisitSearch): Promise<List> {
  const wanted = <Value extends string>(all: readonly Value[], asked: readonly string[]): Value[] =>
    all.filter((value) => asked.length === 0 || asked.includes(value))
  const each = (
    column: SQLWrapper,
    values: readonly string[],
    isIn = (value: string) => sql`${column} = ${value}`,
  ): List => ({
    word: column,
    groups: values.map((value) => ({ is: isIn(value), value, by: 'starts_at' })),
  })
  const one = (by: Group['by'], word?: SQLWrapper): List => ({
    groups: [{ is: sql`true`, by }],
    ...(word && { word }),
  })
  const lists: Record<VisitColumn, () => List | Promise<List>> = {
    starts_at: () => one('starts_at'),
    received_at: () => one('created_at'),
    number: () => one('number', reservations.number),
    name: () => ({
      word: readingOfVisit,
      groups: [
        { is: sql`${readingOfVisit} is not null`, by: 'reading' },
        { is: sql`${readingOfVisit} is null`, by: 'starts_at', isLast: true },
      ],
    }),
    status: () => each(reservations.status, wanted(reservationStatuses, search.status)),
    language: () => each(reservations.locale, wanted(plannedLocales, search.language)),
    channel: () => each(reservations.channel, wanted(bookingChannels, search.channel)),
    counter: async () => each(reservations.counterId, wanted(await idsOf(counters), search.counter)),
    service: async () => each(firstService, await idsOf(services), isFirstService),
    needs: () => {
      const { groups, ...list } = each(firstNeedOf(reservations.needs), [...visitNeeds, NO_NEED], isFirstNeed)
      return { ...list, groups: groups.map((group) => ({ ...group, isLast: group.value === NO_NEED })) }
    },
  }
  return await lists[sort]()
}

/** The reading of a name that was given at booking, else the resident's own. */
export const readingOfVisit = sql`coalesce(${readingOf(reservations.answers)}, (select ${readingOf(sql`holder.answers`)}
  from ${residents} holder where holder.id = ${reservations.residentId}))`

/** The service of the first person. */
const firstService = sql`(select ${visitors.serviceId} from ${visitors}
  where ${visitors.reservationId} = ${reservations.id} and ${visitors.position} = 1)`

/** The same as a condition, so that a list can begin with those who come for a service. */
const isFirstService = (id: string): SQL => sql`exists (select from ${visitors}
  where ${visitors.reservationId} = ${reservations.id} and ${visitors.position} = 1 and ${visitors.serviceId} = ${id})`

/** In the words of the index of those who need something. */
const isFirstNeed = (need: string): SQL =>
  need === NO_NEED
    ? sql`${reservations.needs} = '{}'`
    : sql`(${firstNeedOf(reservations.needs)} = ${need} and ${reservations.needs} <> '{}')`

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
