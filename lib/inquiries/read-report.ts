import { and, gte, lt, not, type SQL, sql } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { inquiries } from '#db/schema/inquiries.ts'
import { isProtected } from '#lib/protection/read-visible.ts'
import { addMonths, daysBetween, firstOfMonth, instantOf, lastOfMonth } from '#lib/time.ts'
import { whose } from './read-wanted.ts'

/** How many there were of something, and how many minutes they took on average; null where nobody wrote minutes. */
export type ReportLine = { id: string; count: number; minutes: number | null }

/**
 * 月次報告: how many inquiries came in a month, by day, by hour of the day, by kind, category, channel and place, and how
 * long they took. Those of protected people are in no figure, whoever asks, so that two readers see the same report.
 */
export async function readReport(month: string) {
  const wanted = and(
    gte(inquiries.receivedAt, instantOf(firstOfMonth(month), '00:00')),
    lt(inquiries.receivedAt, instantOf(firstOfMonth(addMonths(month, 1)), '00:00')),
    not(isProtected(whose)),
  )
  const inTokyo = sql`(${inquiries.receivedAt} at time zone 'Asia/Tokyo')`
  const [days, hours, kinds, channels, places, states, categories] = await Promise.all([
    linesBy(sql`to_char(${inTokyo}, 'YYYY-MM-DD')`, wanted),
    linesBy(sql`to_char(${inTokyo}, 'HH24')`, wanted),
    linesBy(sql`${inquiries.kind}`, wanted),
    linesBy(sql`${inquiries.channel}`, wanted),
    linesBy(sql`coalesce(${inquiries.counterId}, '')`, wanted),
    linesBy(sql`${inquiries.state}`, wanted),
    linesOfCategories(wanted),
  ])
  const total = totalOf(await linesBy(sql`''`, wanted))
  return {
    month,
    total,
    days: filledWith(daysBetween(firstOfMonth(month), lastOfMonth(month)), days),
    hours: filledWith(hoursOf(hours), hours),
    kinds,
    channels,
    places,
    states,
    categories,
  }
}

const columnsFor = (id: SQL) => ({
  id: sql<string>`${id}`,
  count: sql<number>`count(*)::int`,
  minutes: sql<number | null>`round(avg(${inquiries.minutes}), 1)::float8`,
})

const linesBy = (id: SQL, wanted: SQL | undefined): Promise<ReportLine[]> =>
  database().select(columnsFor(id)).from(inquiries).where(wanted).groupBy(sql`1`).orderBy(sql`2 desc, 1`)

/** One inquiry may bear several: these counts add up to more than there were. */
const linesOfCategories = (wanted: SQL | undefined): Promise<ReportLine[]> =>
  database()
    .select(columnsFor(sql`category.id`))
    .from(sql`${inquiries} cross join unnest(${inquiries.categories}) as category(id)`)
    .where(wanted)
    .groupBy(sql`1`)
    .orderBy(sql`2 desc, 1`)

const totalOf = ([line]: ReportLine[]) => ({ count: line?.count ?? 0, minutes: line?.minutes ?? null })

/** Each day or hour once, also those in which nobody asked anything. */
const filledWith = (ids: readonly string[], lines: readonly ReportLine[]): ReportLine[] =>
  ids.map((id) => lines.find((line) => line.id === id) ?? { id, count: 0, minutes: null })

/** From the first hour in which somebody asked to the last; at least those in which most offices are open. */
function hoursOf(lines: readonly ReportLine[]): string[] {
  const used = lines.map(({ id }) => Number(id))
  const [first, last] = [Math.min(8, ...used), Math.max(17, ...used)]
  return Array.from({ length: last - first + 1 }, (_, index) => `${first + index}`.padStart(2, '0'))
}
