import type { StaffMember } from '#lib/actor.ts'
import type { StaffLocale } from '#lib/locales.ts'
import { dayOf } from '#lib/time.ts'
import { wordsOf } from '#lib/words.ts'
import type { ReportQuery } from './input.ts'
import { readVisits } from './read-visits.ts'
import { periodOf, type Report } from './rules.ts'

/** 不来場者一覧: who had booked and did not come, by counter and days. */
export async function readNoShows(
  staff: StaffMember,
  query: ReportQuery,
  locale: StaffLocale,
): Promise<Report> {
  const words = wordsOf(locale, 'reports')
  const { table, visits } = await readVisits(staff, query, {
    locale,
    title: words('list.no_shows.title'),
    statuses: ['no_show'],
  })
  const counts = new Map<string, number>()
  for (const { startsAt } of visits) {
    const label = periodOf(dayOf(startsAt), query.by)
    counts.set(label, (counts.get(label) ?? 0) + 1)
  }
  return {
    table,
    chart: {
      title: words('chart.no_shows'),
      parts: [words('column.no_shows')],
      bars: [...counts].map(([label, count]) => ({ label, values: [count] })),
    },
  }
}
