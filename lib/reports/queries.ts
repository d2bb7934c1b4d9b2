import { and, asc, desc, isNull } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { counters } from '#db/schema/counters.ts'
import { dayListRuns } from '#db/schema/day-lists.ts'
import type { StaffMember } from '#lib/actor.ts'
import { newestChange } from '#lib/changes/read-newest.ts'
import { dayInWords } from '#lib/date-words.ts'
import { localized, type StaffLocale } from '#lib/locales.ts'
import { settingsToEdit } from '#lib/settings/queries.ts'
import { demand } from '#lib/staff/access.ts'
import { withinScope } from '#lib/staff/read-scope.ts'
import { wordsOf } from '#lib/words.ts'
import type { ReportQuery } from './input.ts'
import { readArrivals } from './read-arrivals.ts'
import { readBookingFigures } from './read-figures.ts'
import { readNoShows } from './read-no-shows.ts'
import { readSlots } from './read-slots.ts'
import type { Report, ReportList } from './rules.ts'

/** The counters whose lists somebody may see. */
export function reportCounters(staff: StaffMember, right: ReportQuery['right'] = 'reports.view') {
  demand(staff, right)
  return database()
    .select({ id: counters.id, name: counters.name })
    .from(counters)
    .where(and(isNull(counters.archivedAt), withinScope(staff, right, counters.id)))
    .orderBy(asc(counters.position), asc(counters.id))
}

/** A list or statistic for screen, file and paper, with what it is of. Only of counters within the right. */
export async function reportOf(
  staff: StaffMember,
  list: ReportList,
  query: ReportQuery,
  locale: StaffLocale,
  now: Date,
): Promise<Report> {
  demand(staff, query.right)
  const words = wordsOf(locale, 'reports')
  const [report, own] = await Promise.all([read[list](staff, query, locale, now), reportCounters(staff)])
  const counter = own.find(({ id }) => id === query.counter)
  const days =
    query.from === query.until
      ? dayInWords(query.from, locale)
      : words('lead_days.span', {
          from: dayInWords(query.from, locale),
          until: dayInWords(query.until, locale),
        })
  const where = counter ? localized(counter.name, locale) : words('filter.every_counter')
  return { ...report, table: { ...report.table, lead: [words('lead_days.line', { days, where })] } }
}

const read: Record<
  ReportList,
  (staff: StaffMember, query: ReportQuery, locale: StaffLocale, now: Date) => Promise<Report>
> = { slots: readSlots, arrivals: readArrivals, no_shows: readNoShows, bookings: readBookingFigures }

export type DayListRun = typeof dayListRuns.$inferSelect

/** So many set times tell whether the lists come. */
const RUNS_SHOWN = 10

/** What the city has decided about its day lists, the counters it can choose, and what became of the last lists. */
export async function dayListsToEdit(staff: StaffMember) {
  demand(staff, 'settings.edit')
  const [{ dayLists }, open, runs, seen] = await Promise.all([
    settingsToEdit(staff),
    database()
      .select({ id: counters.id, name: counters.name })
      .from(counters)
      .where(isNull(counters.archivedAt))
      .orderBy(asc(counters.position), asc(counters.id)),
    database().select().from(dayListRuns).orderBy(desc(dayListRuns.dueAt)).limit(RUNS_SHOWN),
    newestChange(database(), [['setting', 'dayLists']]),
  ])
  return { dayLists, counters: open, runs, seen }
}
