import { desc, eq } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { auditEntries } from '#db/schema/audit.ts'
import { staff as people } from '#db/schema/staff.ts'
import type { StaffMember } from '#lib/actor.ts'
import { requestApproval } from '#lib/approvals/request.ts'
import type { Result } from '#lib/result.ts'
import { demand } from '#lib/staff/access.ts'
import type { TraceQuery } from './input.ts'
import { countTraces } from './queries.ts'
import { wanted } from './read-traces.ts'
import { aboutExport, MOST_EXPORTED } from './rules.ts'

/**
 * Asks a second person for many entries of the record in one file. What is asked for is the search with the newest entry
 * it finds now: the file will hold these and none that come later. The name of who is searched for goes with it, for who
 * decides. Refused while the same person has a request for the same search open.
 */
export async function requestExport(
  staff: StaffMember,
  { query, reason }: { query: TraceQuery; reason: string },
  now: Date,
): Promise<Result<{ id: string }, 'asked_already'>> {
  demand(staff, 'audit.export')
  const { page: _page, order: _order, ...search } = query
  const [[newest], count, person] = await Promise.all([
    database()
      .select({ id: auditEntries.id })
      .from(auditEntries)
      .where(await wanted(staff, query))
      .orderBy(desc(auditEntries.id))
      .limit(1),
    countTraces(staff, query, MOST_EXPORTED),
    nameOf(query.by),
  ])
  const asked = { ...search, ...(person && { person }), count, upTo: newest?.id ?? 0 }
  const input = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined))
  const about = aboutExport(staff, query)
  return await requestApproval(staff, { act: 'traces_export', about, input, reason }, now)
}

async function nameOf(id: string | undefined): Promise<string | undefined> {
  if (id === undefined) return undefined
  const [person] = await database().select({ name: people.name }).from(people).where(eq(people.id, id))
  return person?.name
}
