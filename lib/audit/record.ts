import { and, eq, gt, sql } from 'drizzle-orm'
import { type Connection, database } from '#db/client.ts'
import { auditEntries, type TraceDetail } from '#db/schema/audit.ts'
import { type Actor, type StaffMember, traceOf } from '#lib/actor.ts'
import { currentTime } from '#lib/clock.ts'
import { addMinutes } from '#lib/time.ts'
import { type Act, acts, type DetailName, type SubjectKind } from './rules.ts'

/** Somebody at the form of sign-in; the ID of staff where what was typed names one. */
export type SignInCaller = { kind: 'sign_in'; staffId: string | null; origin: string }

type Tracer = Actor | SignInCaller

export type Trace = {
  act: Act
  /** The record it is about, by its id in the database; `null` where it is about none or about many. */
  subject?: { kind: SubjectKind; id: string } | null
  reason?: string | undefined
  /** Numbers, and the terms of a search. Never a name, an address or a secret. */
  detail?: Partial<Record<DetailName, TraceDetail[string]>>
}

/**
 * Leaves a trace of an act, in the transaction that does it: one row, no lock, so nobody waits.
 */
export async function recordTrace(
  tx: Connection,
  actor: Tracer,
  trace: Trace,
  now = currentTime(),
): Promise<void> {
  await tx.insert(auditEntries).values(entryOf(actor, trace, now))
}

/** The same for an act on many records: a trace of each, in one statement. */
export async function recordTraces(
  tx: Connection,
  actor: Tracer,
  traces: readonly Trace[],
  now: Date,
): Promise<void> {
  if (traces.length > 0) await tx.insert(auditEntries).values(traces.map((each) => entryOf(actor, each, now)))
}

/** Leaves a trace of what somebody looked at, searched, took along or was refused; before it is shown. */
export const recordView = (actor: Tracer, trace: Trace, now = currentTime()): Promise<void> =>
  recordTrace(database(), actor, trace, now)

const REPEATED_WITHIN_MINUTES = 10

/** The same for a list that reloads itself: what somebody has just looked at leaves no second trace for ten minutes. */
export async function recordRepeatedView(
  staff: StaffMember,
  trace: Trace,
  now = currentTime(),
): Promise<void> {
  const { act, subjectId, detail } = entryOf(staff, trace, now)
  const [same] = await database()
    .select({ id: auditEntries.id })
    .from(auditEntries)
    .where(
      and(
        eq(auditEntries.actorId, staff.staffId),
        eq(auditEntries.act, act),
        sql`${auditEntries.subjectId} is not distinct from ${subjectId}`,
        sql`${auditEntries.detail} is not distinct from ${detail && JSON.stringify(detail)}::jsonb`,
        gt(auditEntries.at, addMinutes(now, -REPEATED_WITHIN_MINUTES)),
      ),
    )
    .limit(1)
  if (!same) await recordView(staff, trace, now)
}

const entryOf = (actor: Tracer, { act, subject, reason, detail }: Trace, now: Date) => ({
  at: now,
  act,
  kind: acts[act],
  ...whoOf(actor),
  subjectKind: subject?.kind ?? null,
  subjectId: subject?.id ?? null,
  reason: reason || null,
  detail: detail ?? null,
})

function whoOf(actor: Tracer) {
  if (actor.kind === 'sign_in')
    return { actorKind: 'sign_in', actorId: actor.staffId, roles: [], origin: actor.origin }
  const roles = actor.kind === 'staff' ? actor.roles.map(({ id }) => id) : []
  return { ...traceOf(actor), roles, origin: actor.kind === 'staff' ? actor.address : null }
}
