import postgres from 'postgres'
import { closeDatabase } from '#db/client.ts'
import { staffMember } from '#db/testing/factories.ts'
import type { StaffMember } from '#lib/actor.ts'
import { currentTime } from '#lib/clock.ts'
import { reportQuery } from '#lib/reports/input.ts'
import { reportOf } from '#lib/reports/queries.ts'
import { mostDays, reportLists } from '#lib/reports/rules.ts'
import { visitSearch } from '#lib/searches/input.ts'
import { foundVisits } from '#lib/searches/queries.ts'
import { addDays, dayOf } from '#lib/time.ts'
import { percentile } from './figures.ts'
import { loadHistory } from './history.ts'
import { type SearchCase, searchCases } from './search-cases.ts'
import { searchMixes } from './search-mixes.ts'
import type { Asked, SearchRound, SearchTask } from './search-round.ts'
import { doTasks } from './side-process.ts'

// A process that fills a database with visits and asks for them with the functions of the pages of staff.

const TIMES = 20
const [MIXES, TIMES_OF_MIX] = [400, 3]
const TIMES_OF_REPORT = 5

doTasks<SearchTask, SearchRound>(ask, closeDatabase)

async function ask({ adminUrl, visits }: SearchTask): Promise<SearchRound> {
  const [staff, now] = [await staffMember(), currentTime()]
  const sql = postgres(adminUrl, { max: 1, onnotice: () => undefined })
  const begin = performance.now()
  await loadHistory(sql, { visits, now, officerId: staff.staffId })
  const loadSeconds = (performance.now() - begin) / 1000
  const [searches, mixes, reports]: [Asked[], Asked[], Asked[]] = [[], [], []]
  for (const one of await searchCases(sql, now)) searches.push(await search(staff, one, now, TIMES))
  for (const one of searchMixes(dayOf(now), MIXES)) mixes.push(await search(staff, one, now, TIMES_OF_MIX))
  for (const list of reportLists) reports.push(await report(staff, list, now))
  await sql.end()
  return { visits, loadSeconds, searches, mixes, reports }
}

async function search(
  staff: StaffMember,
  { name, asked, page }: SearchCase,
  now: Date,
  times: number,
): Promise<Asked> {
  const first = await foundVisits(staff, visitSearch.parse(asked), now)
  const last = page && first.items.at(-1)?.id
  const wish = visitSearch.parse({ ...asked, ...(last && { after: last }) })
  return { name, rows: first.total, ...(await timed(times, () => foundVisits(staff, wish, now))) }
}

/** A list over as many days as it can span, of every counter. */
async function report(staff: StaffMember, list: (typeof reportLists)[number], now: Date): Promise<Asked> {
  const today = dayOf(now)
  const from = list === 'slots' ? today : addDays(today, 1 - mostDays[list])
  const query = reportQuery(list, { from, by: 'month' }, today)
  const { table } = await reportOf(staff, list, query, 'ja', now)
  const name = `${list}, ${mostDays[list]} days`
  const took = await timed(TIMES_OF_REPORT, () => reportOf(staff, list, query, 'ja', now))
  return { name, rows: table.rows.length, ...took }
}

async function timed(times: number, act: () => Promise<unknown>) {
  const latencies: number[] = []
  for (let nth = 0; nth < times; nth += 1) {
    const begin = performance.now()
    await act()
    latencies.push(performance.now() - begin)
  }
  return { best: Math.min(...latencies), p50: percentile(latencies, 0.5), max: Math.max(...latencies) }
}
