import type { StaffMember } from '#lib/actor.ts'
import { localized, type StaffLocale } from '#lib/locales.ts'
import { bookingChannels } from '#lib/reservations/rules.ts'
import { wordsOf } from '#lib/words.ts'
import type { ReportQuery } from './input.ts'
import { leftOutOf, serviceTallies, talliesOf } from './read-tallies.ts'
import { added, leadRanges, noTally, periodOf, type Report, shareOf, type Tally, talliesBy } from './rules.ts'

/**
 * 予約受付状況一覧: what was booked in some days, by the day it came in: by channel, by service, by how long before the
 * visit, and how much of it was cancelled or missed. Protected people count nowhere; a total would tell of them.
 */
export async function readBookingFigures(
  staff: StaffMember,
  query: ReportQuery,
  locale: StaffLocale,
): Promise<Report> {
  const words = wordsOf(locale, 'reports')
  const [rows, byService, leftOut] = await Promise.all([
    talliesOf(staff, query),
    serviceTallies(staff, query),
    leftOutOf(staff, query, locale),
  ])
  const byChannel = talliesBy(rows, ({ channel }) => channel)
  const byLead = talliesBy(rows, ({ lead }) => `${lead}`)
  const byPeriod = talliesBy(rows, ({ day }) => periodOf(day, query.by))
  const lineOf = (kind: string, label: string, tally: Tally): string[] => [
    kind,
    label,
    `${tally.bookings}`,
    `${tally.cancelled}`,
    shareOf(tally.cancelled, tally.bookings),
    `${tally.noShows}`,
    shareOf(tally.noShows, tally.bookings),
    tally.bookings === 0 ? '' : (tally.leadDays / tally.bookings).toFixed(1),
  ]
  return {
    table: {
      title: words('list.bookings.title'),
      lead: [],
      columns: columns.map((column, place) => ({
        label: words(`column.${column}`),
        share: shares[column] ?? 2,
        isLong: column === 'item' || column === 'kind',
        isGroup: column === 'kind',
        isNumber: place > 1,
      })),
      rows: [
        lineOf(words('kind.total'), '', rows.reduce<Tally>(added, noTally)),
        ...bookingChannels.map((channel) =>
          lineOf(words('kind.channel'), words(`channel.${channel}`), byChannel.get(channel) ?? noTally),
        ),
        ...byService.map(({ name, ...tally }) =>
          lineOf(words('kind.service'), localized(name, locale), tally),
        ),
        ...leadRanges.map((from, place) => {
          const until = (leadRanges[place + 1] ?? 0) - 1
          const label = words(`lead_days.${rangeOf(from, until)}`, { from, until })
          return lineOf(words('kind.lead'), label, byLead.get(`${from}`) ?? noTally)
        }),
        ...[...byPeriod].map(([start, tally]) => lineOf(words(`by.${query.by}`), start, tally)),
      ],
      notes: leftOut.flat(),
    },
    chart: {
      title: words('chart.bookings'),
      parts: bookingChannels.map((channel) => words(`channel.${channel}`)),
      bars: [...byPeriod.keys()].map((start) => {
        const within = rows.filter(({ day }) => periodOf(day, query.by) === start)
        const counts = talliesBy(within, ({ channel }) => channel)
        return { label: start, values: bookingChannels.map((channel) => counts.get(channel)?.bookings ?? 0) }
      }),
    },
  }
}

const columns = [
  'kind',
  'item',
  'bookings',
  'cancelled',
  'cancel_rate',
  'no_shows',
  'no_show_rate',
  'lead',
] as const

/** What takes more of the width of a sheet than numbers do. */
const shares: Partial<Record<(typeof columns)[number], number>> = { kind: 2.4, item: 5.4, lead: 2.9 }

const rangeOf = (from: number, until: number) => {
  if (until < 0) return 'from' as const
  return from === until ? ('one' as const) : ('range' as const)
}
