import {
  and,
  asc,
  desc,
  eq,
  getTableColumns,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  type SQL,
} from 'drizzle-orm'
import { database } from '#db/client.ts'
import { auditBatches, auditChecks, auditEntries } from '#db/schema/audit.ts'
import { staff as people } from '#db/schema/staff.ts'
import type { StaffMember } from '#lib/actor.ts'
import { recordView } from '#lib/audit/record.ts'
import type { Seal } from '#lib/audit/rules.ts'
import { demand } from '#lib/staff/access.ts'
import { addDays, instantOf } from '#lib/time.ts'
import type { TraceQuery } from './input.ts'
import { idsOf, namesOf } from './read-records.ts'
import { MOST_COUNTED, tracesPerPage } from './rules.ts'

export type Trace = Awaited<ReturnType<typeof traceList>>['items'][number]

/** Who did or looked at what, the newest first unless asked otherwise. That somebody searched here is a trace too. */
export async function traceList(staff: StaffMember, query: TraceQuery) {
  demand(staff, 'audit.view')
  const { page, order, ...terms } = query
  const detail = Object.fromEntries(
    Object.entries(terms).flatMap(([name, value]) =>
      value && name !== 'record' && name !== 'by' ? [[name, value]] : [],
    ),
  )
  const subject = query.by ? ({ kind: 'staff', id: query.by } as const) : null
  await recordView(staff, {
    act: 'traces_searched',
    subject,
    detail: { ...detail, ...(query.record && { terms: query.record }), page },
  })
  const [items, total] = await Promise.all([
    readTraces(await wanted(query), order, { limit: tracesPerPage, offset: (page - 1) * tracesPerPage }),
    countTraces(query),
  ])
  return { items, total, pages: Math.max(1, Math.ceil(total / tracesPerPage)) }
}

/** How many entries a search finds, up to the most that are counted. */
export async function countTraces(query: TraceQuery, most = MOST_COUNTED): Promise<number> {
  const some = database()
    .select({ id: auditEntries.id })
    .from(auditEntries)
    .where(await wanted(query))
    .limit(most)
    .as('some')
  return await database().$count(some)
}

/** What fits a search. */
export async function wanted({ by, record, kind, act, from, until }: TraceQuery): Promise<SQL | undefined> {
  return and(
    by ? eq(auditEntries.actorId, by) : undefined,
    record ? inArray(auditEntries.subjectId, await idsOf(record)) : undefined,
    kind && eq(auditEntries.kind, kind),
    act && eq(auditEntries.act, act),
    from ? gte(auditEntries.at, instantOf(from, '00:00')) : undefined,
    until ? lt(auditEntries.at, instantOf(addDays(until, 1), '00:00')) : undefined,
  )
}

/** Entries with what people call those who acted and what they acted on. */
export async function readTraces(
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
  const names = await namesOf(rows.flatMap(({ actorId, subjectId }) => [actorId, subjectId]))
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? id))
  return rows.map((row) => ({
    ...row,
    actorName: nameOf(row.actorId),
    subjectName: nameOf(row.subjectId),
  }))
}

/** Everybody who may have left a trace, for the choice of a person. */
export function tracedPeople(staff: StaffMember) {
  demand(staff, 'audit.view')
  return database()
    .select({ id: people.id, name: people.name, loginId: people.loginId })
    .from(people)
    .orderBy(asc(people.name), asc(people.loginId))
}

/** The newest seal, to be printed and kept outside; null before the first. */
export async function newestSeal(staff: StaffMember): Promise<(Seal & { sealedAt: Date }) | null> {
  demand(staff, 'audit.view')
  const [seal] = await database()
    .select({ number: auditBatches.number, hash: auditBatches.hash, sealedAt: auditBatches.sealedAt })
    .from(auditBatches)
    .orderBy(desc(auditBatches.number))
    .limit(1)
  return seal ?? null
}

export type SealCheck = Awaited<ReturnType<typeof sealChecks>>['last']

/** The last look through all seals that came to its end, and the one that waits or runs. */
export async function sealChecks(staff: StaffMember) {
  demand(staff, 'audit.view')
  const one = async (where: SQL) => {
    const [found] = await database()
      .select({ ...getTableColumns(auditChecks), askedByName: people.name })
      .from(auditChecks)
      .leftJoin(people, eq(people.id, auditChecks.askedBy))
      .where(where)
      .orderBy(desc(auditChecks.finishedAt), desc(auditChecks.askedAt))
      .limit(1)
    return found ?? null
  }
  const [last, open] = await Promise.all([
    one(isNotNull(auditChecks.finishedAt)),
    one(isNull(auditChecks.finishedAt)),
  ])
  return { last, open }
}
