import { and, asc, eq, gte, inArray, isNull, lt, min } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { counters } from '#db/schema/counters.ts'
import { reservations } from '#db/schema/reservations.ts'
import type { Rights } from '#lib/actor.ts'
import { dayInWords } from '#lib/date-words.ts'
import { localized } from '#lib/locales.ts'
import { groupReservationNumber } from '#lib/numbers.ts'
import { isProtected } from '#lib/protection/read-visible.ts'
import type { Table } from '#lib/table.ts'
import { addDays, type Day, dayOf, instantOf } from '#lib/time.ts'
import { wordsOf } from '#lib/words.ts'
import { reportQuery } from './input.ts'
import { readVisits } from './read-visits.ts'

export type DayList = { counterId: string; day: Day; table: Table }

/** The job sees visits and no names: a list that lies in a folder has numbers alone. */
const machine: { rights: Rights } = { rights: new Map([['reports.export', 'all']]) }

const EXPECTED = ['booked', 'arrived', 'served'] as const

/**
 * Who comes today and on the next day with visits, one list for each of these counters (for all where none is named),
 * without names. Of protected people the number alone stands below, to be checked with an officer (要確認), in no order
 * that tells a time.
 */
export async function readDayLists(counterIds: readonly string[], now: Date): Promise<DayList[]> {
  const today = dayOf(now)
  const open = await database()
    .select({ id: counters.id, name: counters.name })
    .from(counters)
    .where(
      and(
        isNull(counters.archivedAt),
        counterIds.length > 0 ? inArray(counters.id, [...counterIds]) : undefined,
      ),
    )
    .orderBy(asc(counters.position), asc(counters.id))
  const next = await nextDay(today)
  const words = wordsOf('ja', 'reports')
  const asked = { locale: 'ja' as const, title: words('list.arrivals.title'), statuses: EXPECTED }
  const lists: DayList[] = []
  for (const { id: counterId, name } of open)
    for (const day of [today, ...(next ? [next] : [])]) {
      const query = reportQuery('arrivals', { counter: counterId, from: day }, today, 'reports.export')
      const { table } = await readVisits(machine, query, asked)
      const hidden = await hiddenNumbers(counterId, day)
      const lead = words('lead_days.line', { days: dayInWords(day, 'ja'), where: localized(name, 'ja') })
      const notes = hidden.length > 0 ? [words('day_list.check', { numbers: hidden.join(' ') })] : []
      lists.push({ counterId, day, table: { ...table, lead: [lead], notes } })
    }
  return lists
}

/** The next day on which anybody is expected; Saturdays and holidays without visits are passed over. */
async function nextDay(today: Day): Promise<Day | null> {
  const [next] = await database()
    .select({ startsAt: min(reservations.startsAt) })
    .from(reservations)
    .where(
      and(
        inArray(reservations.status, [...EXPECTED]),
        gte(reservations.startsAt, instantOf(addDays(today, 1), '00:00')),
        lt(reservations.startsAt, instantOf(addDays(today, 15), '00:00')),
      ),
    )
  return next?.startsAt ? dayOf(next.startsAt) : null
}

/** The numbers of protected people who are expected, in the order of the numbers. */
async function hiddenNumbers(counterId: string, day: Day): Promise<string[]> {
  const rows = await database()
    .select({ number: reservations.number })
    .from(reservations)
    .where(
      and(
        eq(reservations.counterId, counterId),
        inArray(reservations.status, [...EXPECTED]),
        isProtected({ reservationId: reservations.id }),
        gte(reservations.startsAt, instantOf(day, '00:00')),
        lt(reservations.startsAt, instantOf(addDays(day, 1), '00:00')),
      ),
    )
    .orderBy(asc(reservations.number))
  return rows.map(({ number }) => groupReservationNumber(number))
}
