import { and, asc, desc, eq, getTableColumns, gte, inArray, lt, type SQL } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { auditEntries } from '#db/schema/audit.ts'
import type { StaffMember } from '#lib/actor.ts'
import { addDays, instantOf } from '#lib/time.ts'
import type { TraceQuery } from './input.ts'
import { hiddenAmong, isFound } from './read-hidden.ts'
import { idsOf, namesOf } from './read-records.ts'

/** What fits a search. */
export async function wanted(
  staff: StaffMember,
  { by, record, kind, act, from, until }: TraceQuery,
): Promise<SQL | undefined> {
  return and(
    by ? eq(auditEntries.actorId, by) : undefined,
    record ? and(inArray(auditEntries.subjectId, await idsOf(staff, record)), isFound(staff)) : undefined,
    kind && eq(auditEntries.kind, kind),
    act && eq(auditEntries.act, act),
    from ? gte(auditEntries.at, instantOf(from, '00:00')) : undefined,
    until ? lt(auditEntries.at, instantOf(addDays(until, 1), '00:00')) : undefined,
  )
}

/** Entries with what people call those who acted and what they acted on. */
export async function readTraces(
  staff: StaffMember,
  where: SQL | undefined,
  order: TraceQuery['order'],
  { limit, offset }: { limit: number; offset: number },
) {
  const direction = order === 'oldest' ? asc : desc
  const { salt: _salt, ...columns } = getTableColumns(auditEntries)
  const rows = await database()
    .select(columns)
    .from(auditEntries)
    .where(where)
    .orderBy(direction(auditEntries.at), direction(auditEntries.id))
    .limit(limit)
    .offset(offset)
  const [names, hidden] = await Promise.all([
    namesOf(
      staff,
      rows.flatMap(({ actorId, subjectId }) => [actorId, subjectId]),
    ),
    hiddenAmong(staff, rows),
  ])
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? id))
  return rows.map((row) => {
    const told = { ...row, ...(hidden.has(row.id) && untold), isHidden: hidden.has(row.id) }
    const isByStaff = row.actorKind === 'staff' || row.actorKind === 'sign_in'
    const actorId = isByStaff ? row.actorId : told.actorId
    return { ...told, actorId, actorName: nameOf(actorId), subjectName: nameOf(told.subjectId) }
  })
}

/** What is left out of an entry about somebody protected. */
const untold = { actorId: null, subjectId: null, reason: null, detail: null }
