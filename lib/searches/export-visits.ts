import { asc, desc, eq, type SQL, sql } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { counters } from '#db/schema/counters.ts'
import { reservations, visitors } from '#db/schema/reservations.ts'
import { residents } from '#db/schema/residents.ts'
import { services } from '#db/schema/services.ts'
import type { StaffMember } from '#lib/actor.ts'
import { type LocalizedText, localized, nameOfLocale, type StaffLocale } from '#lib/locales.ts'
import { groupReservationNumber } from '#lib/numbers.ts'
import { readLeftOut } from '#lib/protection/read-left-out.ts'
import { demand } from '#lib/staff/access.ts'
import type { Table } from '#lib/table.ts'
import { clockOf, dayOf } from '#lib/time.ts'
import { wordsOf } from '#lib/words.ts'
import type { VisitSearch } from './input.ts'
import { nameOfVisit, sortings } from './read-order.ts'
import { isLeftOut, isTaken, wishesOf } from './read-visits.ts'
import { MOST_EXPORTED } from './rules.ts'

/** The columns with their part of the width of a sheet. */
const COLUMNS = [
  ['number', 14],
  ['starts_at', 16],
  ['status', 8],
  ['name', 13],
  ['counter', 11],
  ['service', 17],
  ['language', 8],
  ['channel', 12],
  ['received_at', 16],
  ['needs', 9],
] as const

/**
 * 予約状況一覧: what a search finds, in the order of its page, for a spreadsheet and for paper. Nobody protected is in it,
 * whoever asks; who may know of them reads how many were left out. `asked` says in words what was searched for.
 */
export async function exportVisits(
  staff: StaffMember,
  { search, asked }: { search: VisitSearch; asked: readonly string[] },
  locale: StaffLocale,
  now: Date,
): Promise<Table> {
  demand(staff, 'reservations.export')
  const t = wordsOf(locale, 'searches')
  const wishes = await wishesOf(staff, search, now)
  const [rows, leftOut] = await Promise.all([
    visitsThat(isTaken(wishes), search),
    readLeftOut(staff, reservations, isLeftOut(wishes), locale),
  ])
  const listed = rows.slice(0, MOST_EXPORTED)
  const words = asked.length > 0 ? asked.join(wordsOf(locale, 'desk')('list.and')) : t('file.all')
  return {
    title: t('list.caption'),
    lead: [t('file.lead', { words }), t('file.count', { count: listed.length })],
    columns: COLUMNS.map(([column, share]) => ({ label: t(`list.${column}`), share })),
    rows: listed.map((row) => cellsOf(row, locale)),
    notes: [
      ...(rows.length > MOST_EXPORTED ? [t('file.most', { count: MOST_EXPORTED })] : []),
      ...leftOut.flat(),
    ],
  }
}

type Row = Awaited<ReturnType<typeof visitsThat>>[number]

function cellsOf(row: Row, locale: StaffLocale): string[] {
  const [desk, visits] = [wordsOf(locale, 'desk'), wordsOf(locale, 'visits')]
  const names = row.services.map((name) => localized(name, locale))
  return [
    groupReservationNumber(row.number),
    momentOf(row.startsAt),
    desk(`status.${row.status}`),
    row.name ?? '',
    localized(row.counterName, locale),
    [...new Set(names)].join(desk('list.and')),
    nameOfLocale(row.locale),
    visits(`channel.${row.channel}`),
    momentOf(row.receivedAt),
    row.needs.map((need) => desk(`need.${need}`)).join(desk('list.and')),
  ]
}

/** As spreadsheets sort and reckon with it: `2026-11-24 09:30` in Tokyo. */
const momentOf = (instant: Date): string => `${dayOf(instant)} ${clockOf(instant)}`

const visitsThat = (isWanted: SQL | undefined, { sort, order }: VisitSearch) =>
  database()
    .select({
      number: reservations.number,
      status: reservations.status,
      startsAt: reservations.startsAt,
      receivedAt: reservations.createdAt,
      locale: reservations.locale,
      channel: reservations.channel,
      needs: reservations.needs,
      name: nameOfVisit,
      counterName: counters.name,
      services: sql<LocalizedText[]>`(select json_agg(${services.name} order by ${visitors.position})
        from ${visitors} join ${services} on ${services.id} = ${visitors.serviceId}
        where ${visitors.reservationId} = ${reservations.id})`,
    })
    .from(reservations)
    .innerJoin(counters, eq(counters.id, reservations.counterId))
    .leftJoin(residents, eq(residents.id, reservations.residentId))
    .where(isWanted)
    .orderBy(order === 'ascending' ? asc(sortings[sort].by) : desc(sortings[sort].by), asc(reservations.id))
    .limit(MOST_EXPORTED + 1)
