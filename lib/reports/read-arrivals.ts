import type { StaffMember } from '#lib/actor.ts'
import type { StaffLocale } from '#lib/locales.ts'
import { clockOf } from '#lib/time.ts'
import { wordsOf } from '#lib/words.ts'
import type { ReportQuery } from './input.ts'
import { readVisits } from './read-visits.ts'
import type { Report } from './rules.ts'

const statuses = ['booked', 'arrived', 'served', 'no_show', 'cancelled'] as const

/** 当日来場者一覧: everybody expected at a counter on one day, by time, with the state of each visit, its steps and its outcome. */
export async function readArrivals(
  staff: StaffMember,
  query: ReportQuery,
  locale: StaffLocale,
): Promise<Report> {
  const words = wordsOf(locale, 'reports')
  const { table, visits } = await readVisits(staff, query, {
    locale,
    title: words('list.arrivals.title'),
    statuses,
    hasWork: true,
  })
  const hours = [...new Set(visits.map(({ startsAt }) => clockOf(startsAt).slice(0, 2)))]
  return {
    table,
    chart: {
      title: words('chart.arrivals'),
      parts: statuses.map((status) =>
        wordsOf(locale, 'desk')(status === 'arrived' ? 'in_service.included' : `status.${status}`),
      ),
      bars: hours.map((hour) => ({
        label: words('chart.hour', { hour: Number(hour) }),
        values: statuses.map(
          (status) =>
            visits.filter((visit) => visit.status === status && clockOf(visit.startsAt).startsWith(hour))
              .length,
        ),
      })),
    },
  }
}
