import { and, asc, eq, gte, lt, not, type SQL, sql } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { counters } from '#db/schema/counters.ts'
import { reservations, visitors } from '#db/schema/reservations.ts'
import { services } from '#db/schema/services.ts'
import type { StaffMember } from '#lib/actor.ts'
import { answerColumns } from '#lib/fields/read-columns.ts'
import { type LocalizedText, localized, nameOfLocale, type StaffLocale } from '#lib/locales.ts'
import { groupReservationNumber } from '#lib/numbers.ts'
import { readLeftOut } from '#lib/protection/read-left-out.ts'
import { isProtected } from '#lib/protection/read-visible.ts'
import { demand } from '#lib/staff/access.ts'
import { withinScope } from '#lib/staff/read-scope.ts'
import type { Table } from '#lib/table.ts'
import { clockOf, type Day, dayOf, instantOf } from '#lib/time.ts'
import { wordsOf } from '#lib/words.ts'

/** The bookings of a counter from one day up to before another, with what was asked at booking, as a table. Nobody protected is in it, whoever asks. */
export async function readBookings(
  staff: StaffMember,
  { counterId, from, until }: { counterId: string; from: Day; until: Day },
  locale: StaffLocale,
): Promise<Table> {
  demand(staff, 'desk.view')
  const words = wordsOf(locale, 'desk')
  const wanted = and(
    eq(reservations.counterId, counterId),
    withinScope(staff, 'desk.view', reservations.counterId),
    gte(reservations.startsAt, instantOf(from, '00:00')),
    lt(reservations.startsAt, instantOf(until, '00:00')),
  )
  const isOut = isProtected({ visit: { id: reservations.id, residentId: reservations.residentId } })
  const [columns, bookings, leftOut] = await Promise.all([
    answerColumns('booking', locale),
    bookingsThat(and(wanted, not(isOut))),
    readLeftOut(staff, reservations, and(wanted, isOut), locale),
  ])
  const head = [
    'number',
    'counter',
    'start',
    'end',
    'status',
    'services',
    'persons',
    'language',
    'needs',
  ] as const
  const labels = [...head.map((column) => words(`export.${column}`)), ...columns.map(({ label }) => label)]
  return {
    title: words('export.link'),
    lead: [],
    columns: labels.map((label) => ({ label, share: 1 })),
    rows: bookings.map((booking) => [
      groupReservationNumber(booking.number),
      localized(booking.counterName, locale),
      momentOf(booking.startsAt),
      momentOf(booking.endsAt),
      words(`status.${booking.status}`),
      [...new Set(booking.services.map((name) => localized(name, locale)))].join(words('list.and')),
      `${booking.services.length}`,
      nameOfLocale(booking.locale),
      booking.needs.map((need) => words(`need.${need}`)).join(words('list.and')),
      ...columns.map(({ read }) => read(booking.answers)),
    ]),
    notes: leftOut.flat(),
  }
}

const bookingsThat = (isWanted: SQL | undefined) =>
  database()
    .select({
      number: reservations.number,
      counterName: counters.name,
      startsAt: reservations.startsAt,
      endsAt: reservations.endsAt,
      status: reservations.status,
      locale: reservations.locale,
      needs: reservations.needs,
      answers: reservations.answers,
      services: sql<LocalizedText[]>`json_agg(${services.name} order by ${visitors.position})`,
    })
    .from(reservations)
    .innerJoin(counters, eq(counters.id, reservations.counterId))
    .innerJoin(visitors, eq(visitors.reservationId, reservations.id))
    .innerJoin(services, eq(services.id, visitors.serviceId))
    .where(isWanted)
    .groupBy(reservations.id, counters.id)
    .orderBy(asc(reservations.startsAt), asc(reservations.number))

/** As spreadsheets sort and reckon with it: `2026-11-24 09:30` in Tokyo. */
const momentOf = (instant: Date): string => `${dayOf(instant)} ${clockOf(instant)}`
