import { database } from '#db/client.ts'
import { visitProgress, visitStepEvents } from '#db/schema/steps.ts'
import type { StaffMember } from '#lib/actor.ts'
import { recordTrace } from '#lib/audit/record.ts'
import type { Act } from '#lib/audit/rules.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { demand } from '#lib/staff/access.ts'
import type { StepDefinition } from '#lib/visit-work.ts'
import type { SeenPerson } from './input.ts'
import { lockPerson, lockProgress, type Person } from './lock-person.ts'
import { visitWork } from './queries.ts'
import { recordBegun, recordEnd } from './record-end.ts'
import { type Closing, notBegun, type Progress, type StepMarks, type StepRefusal, stepsFor } from './rules.ts'

type Change = {
  kind: (typeof visitStepEvents.$inferInsert)['kind']
  step?: string
  detail?: Record<string, unknown>
  /** The marks after the event, whose number they carry. */
  steps?: (event: number) => StepMarks
  closing?: Closing | null
}

export type Decide = (person: {
  person: Person
  steps: readonly StepDefinition[]
  situation: { status: Person['status']; progress: Progress; seen: number }
}) => Promise<Result<Change, StepRefusal>> | Result<Change, StepRefusal>

/**
 * One act about one person of a visit: the visit is locked, what the screen showed is compared, the event is added and
 * the progress follows it. The first act puts the visit in service; when the last person is through it is served. The
 * verbs of the steps differ in what they decide alone.
 */
export function changeProgress(
  staff: StaffMember,
  seen: SeenPerson,
  { act, decide }: { act: Act; decide: Decide },
  now: Date,
): Promise<Result<null, StepRefusal>> {
  demand(staff, 'desk.mark')
  return database().transaction(async (tx) => {
    const person = await lockPerson(tx, staff, seen)
    if (!person) return refused('not_possible')
    const work = await visitWork()
    const steps = stepsFor(work.sets, person.serviceId)
    const kept = await lockProgress(tx, person)
    const progress = kept
      ? { version: kept.version, steps: kept.steps, isClosed: kept.endedAt !== null }
      : notBegun
    const decided = await decide({
      person,
      steps,
      situation: { status: person.status, progress, seen: seen.version },
    })
    if (!decided.ok) return decided
    const { kind, step, detail = {}, steps: after, closing } = decided.value
    const [event] = await tx
      .insert(visitStepEvents)
      .values({
        reservationId: person.id,
        position: seen.position,
        kind,
        step,
        detail,
        doneBy: staff.staffId,
        at: now,
      })
      .returning({ id: visitStepEvents.id })
    const values = {
      version: progress.version + 1,
      steps: after?.(event?.id ?? 0) ?? progress.steps,
      ...(closing !== undefined && { closing, endedAt: closing && now }),
    }
    await tx
      .insert(visitProgress)
      .values({ reservationId: person.id, position: seen.position, startedAt: now, ...values })
      .onConflictDoUpdate({ target: [visitProgress.reservationId, visitProgress.position], set: values })
    await recordTrace(tx, staff, { act, subject: { kind: 'visit', id: person.id } }, now)
    if (!kept) await recordBegun(tx, person)
    if (closing !== undefined) await recordEnd(tx, staff, person, now)
    return ok(null)
  })
}
