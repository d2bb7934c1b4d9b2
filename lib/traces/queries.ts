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
import { auditBatches, auditChecks, auditEntries, auditReviews } from '#db/schema/audit.ts'
import { staff as people } from '#db/schema/staff.ts'
import type { StaffMember } from '#lib/actor.ts'
import { recordView } from '#lib/audit/record.ts'
import type { Act, Seal } from '#lib/audit/rules.ts'
import { demand } from '#lib/staff/access.ts'
import { addMonths } from '#lib/time.ts'
import type { TraceQuery } from './input.ts'
import { compared, countActs, countPeople } from './read-review.ts'
import { readTraces, wanted } from './read-traces.ts'
import { listedActs, MOST_COUNTED, spanOf, tracesPerPage } from './rules.ts'

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
    readTraces(staff, await wanted(staff, query), order, {
      limit: tracesPerPage,
      offset: (page - 1) * tracesPerPage,
    }),
    countTraces(staff, query),
  ])
  return { items, total, pages: Math.max(1, Math.ceil(total / tracesPerPage)) }
}

/** How many entries a search finds, up to the most that are counted. */
export async function countTraces(
  staff: StaffMember,
  query: TraceQuery,
  most = MOST_COUNTED,
): Promise<number> {
  const some = database()
    .select({ id: auditEntries.id })
    .from(auditEntries)
    .where(await wanted(staff, query))
    .limit(most)
    .as('some')
  return await database().$count(some)
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

export type Review = Awaited<ReturnType<typeof reviewOf>>

/**
 * 月次点検: what a month of the record holds, beside the month before: acts by kind, who did how much with which roles,
 * how much of it outside the usual hours and at counters not their own; and one by one who was given rights and who
 * opened what is protected. That somebody looked is a trace itself.
 */
export async function reviewOf(staff: StaffMember, month: string) {
  demand(staff, 'audit.view')
  await recordView(staff, { act: 'review_viewed', detail: { month } })
  const [acts, before, members, rights, opened, reviewers] = await Promise.all([
    countActs(month),
    countActs(addMonths(month, -1)),
    countPeople(month),
    listOf(staff, month, listedActs.rights),
    listOf(staff, month, listedActs.protected),
    reviewersOf(month),
  ])
  return { month, acts: compared(acts, before), members, rights, opened, reviewers }
}

/** So many entries of one list are shown; the record has them all. */
const MOST_LISTED = 200

async function listOf(staff: StaffMember, month: string, acts: readonly Act[]) {
  if (acts.length === 0) return []
  const { from, until } = spanOf(month)
  const { at, act } = auditEntries
  const where = and(gte(at, from), lt(at, until), inArray(act, [...acts]))
  return await readTraces(staff, where, 'oldest', { limit: MOST_LISTED, offset: 0 })
}

const reviewersOf = (month: string) =>
  database()
    .select({ name: people.name, reviewedAt: auditReviews.reviewedAt, note: auditReviews.note })
    .from(auditReviews)
    .innerJoin(people, eq(people.id, auditReviews.reviewedBy))
    .where(eq(auditReviews.month, month))
    .orderBy(asc(auditReviews.reviewedAt))
