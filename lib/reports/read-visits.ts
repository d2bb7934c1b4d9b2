import { and, asc, eq, gte, inArray, lt, not, sql } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { counters } from '#db/schema/counters.ts'
import { reservations, visitors } from '#db/schema/reservations.ts'
import { residents } from '#db/schema/residents.ts'
import { services } from '#db/schema/services.ts'
import type { StaffMember } from '#lib/actor.ts'
import type { LocalizedText, StaffLocale } from '#lib/locales.ts'
import { readLeftOut } from '#lib/protection/read-left-out.ts'
import { isProtected } from '#lib/protection/read-visible.ts'
import { nameOfVisit } from '#lib/reservations/read-name.ts'
import type { ReservationStatus } from '#lib/reservations/rules.ts'
import { may } from '#lib/staff/access.ts'
import { withinScope } from '#lib/staff/read-scope.ts'
import { visitWork } from '#lib/steps/queries.ts'
import { servingNow } from '#lib/steps/read-serving.ts'
import type { Table } from '#lib/table.ts'
import { addDays, instantOf } from '#lib/time.ts'
import { wordsOf } from '#lib/words.ts'
import type { ReportQuery } from './input.ts'
import { readWork } from './read-work.ts'
import { longColumns, renderVisit, shares, type VisitColumn } from './render-visit.ts'
import { renderWork } from './render-work.ts'

type Asked = {
  locale: StaffLocale
  title: string
  statuses: readonly ReservationStatus[]
  /** Whether it says how far each person is, and with what they left. */
  hasWork?: boolean
}

type ListedVisit = Awaited<ReturnType<typeof visitsOf>>[number]

/**
 * The visits of some days as a table, in the order of their times: the lists of who comes and of who did not. Nobody
 * protected is in it, whoever asks (支援措置). A name stands in it for those alone who may see residents.
 */
export async function readVisits(
  staff: Pick<StaffMember, 'rights'>,
  query: ReportQuery,
  { locale, title, statuses, hasWork = false }: Asked,
): Promise<{ table: Table; visits: ListedVisit[] }> {
  const words = wordsOf(locale, 'reports')
  const [visits, leftOut] = await Promise.all([
    visitsOf(staff, query, statuses),
    readLeftOut(staff, reservations, and(wantedOf(staff, query, statuses), isOut), locale),
  ])
  const persons = await readWork(hasWork ? visits.map(({ number }) => number) : [])
  const work = await visitWork()
  // Of people who all stayed away there is nothing more to say.
  const differ = statuses.some((status) => status !== 'no_show')
  const shown: Partial<Record<VisitColumn, boolean>> = {
    day: query.from !== query.until,
    counter: query.counter === '',
    name: may(staff, 'residents.view'),
    state: differ,
    steps: hasWork,
    outcome: hasWork,
    arrived: differ,
    served: differ,
  }
  const columns = (Object.keys(shares) as VisitColumn[]).filter((column) => shown[column] !== false)
  return {
    visits,
    table: {
      title,
      lead: [],
      columns: columns.map((column) => ({
        label: words(`column.${column}`),
        share: shares[column],
        isLong: longColumns.includes(column),
      })),
      rows: visits.map((visit) => {
        const done = renderWork(persons.get(visit.number) ?? [], work, locale)
        const cells = { ...renderVisit(visit, locale), ...done }
        return columns.map((column) => cells[column])
      }),
      notes: leftOut.flat(),
    },
  }
}

const isOut = isProtected({ visit: { id: reservations.id, residentId: reservations.residentId } })

const wantedOf = (
  staff: Pick<StaffMember, 'rights'>,
  { counter, from, until, right }: ReportQuery,
  statuses: readonly ReservationStatus[],
) =>
  and(
    withinScope(staff, right, reservations.counterId),
    counter ? eq(reservations.counterId, counter) : undefined,
    inArray(reservations.status, [...statuses]),
    gte(reservations.startsAt, instantOf(from, '00:00')),
    lt(reservations.startsAt, instantOf(addDays(until, 1), '00:00')),
  )

const visitsOf = (
  staff: Pick<StaffMember, 'rights'>,
  query: ReportQuery,
  statuses: readonly ReservationStatus[],
) =>
  database()
    .select({
      number: reservations.number,
      status: reservations.status,
      startsAt: reservations.startsAt,
      endsAt: reservations.endsAt,
      arrivedAt: reservations.arrivedAt,
      servedAt: reservations.servedAt,
      locale: reservations.locale,
      needs: reservations.needs,
      counterName: counters.name,
      servedBy: servingNow(),
      name: nameOfVisit(),
      services: sql<LocalizedText[]>`json_agg(${services.name} order by ${visitors.position})`,
    })
    .from(reservations)
    .innerJoin(counters, eq(counters.id, reservations.counterId))
    .innerJoin(visitors, eq(visitors.reservationId, reservations.id))
    .innerJoin(services, eq(services.id, visitors.serviceId))
    .leftJoin(residents, eq(residents.id, reservations.residentId))
    .where(and(wantedOf(staff, query, statuses), not(isOut)))
    .groupBy(reservations.id, counters.id, residents.id)
    .orderBy(asc(reservations.startsAt), asc(counters.position), asc(reservations.number))
