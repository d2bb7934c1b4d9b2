import { eq, sql } from 'drizzle-orm'
import { type Connection, database } from '#db/client.ts'
import { calendarDrafts, changeBatches, type WantedChange } from '#db/schema/changes.ts'
import type { StaffMember } from '#lib/actor.ts'
import { recordTrace } from '#lib/audit/record.ts'
import { calendarsOf } from '#lib/calendar-rows.ts'
import { recordChanges } from '#lib/changes/record.ts'
import { isInUse } from '#lib/changes/rules.ts'
import { ChangedMeanwhile, saveRows } from '#lib/changes/save-rows.ts'
import { calendarRows } from '#lib/counters/read-calendars.ts'
import { forgetRemembered } from '#lib/memo.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { mayBringRoles } from '#lib/roles/verify-brought.ts'
import { keptRefusal } from '#lib/settings/verify-kept.ts'
import { lastPlannedDay } from '#lib/slots/read-horizon.ts'
import { demand } from '#lib/staff/access.ts'
import { openRun } from './open-run.ts'
import { readOverlay } from './read-overlay.ts'
import { type ApplyRefusal, piecesOf } from './rules.ts'

/**
 * Makes a change of the calendar that was shown as a dry run: its rows, the record of them, and the work that comes of
 * it, in one short transaction. The places themselves are made right after, piece by piece (`generate-places.ts`).
 * Refused when a row is no longer what it was when the change was thought out, when somebody has changed the same hours
 * since, when it was made already, and when
 * something stands by now on what it would take away; roles that a file changes, unless whoever confirms it might
 * change them so by hand.
 */
export async function applyDraft(
  staff: StaffMember,
  draftId: string,
  now: Date,
): Promise<Result<{ runId: string }, ApplyRefusal>> {
  demand(staff, 'calendar.edit')
  const lastDay = await lastPlannedDay(now)
  try {
    return await database().transaction(async (tx) => {
      // One change of the calendar after the other: each is compared with the one before.
      await tx.execute(sql`select pg_advisory_xact_lock(hashtext('calendar'))`)
      const [draft] = await tx
        .select()
        .from(calendarDrafts)
        .where(eq(calendarDrafts.id, draftId))
        .for('update')
      if (!draft) throw new Error(`there is no draft ${draftId}`)
      const refusal = await draftRefusal(tx, staff, draft, now)
      if (refusal) return refused(refusal)
      const before = calendarsOf(await calendarRows(staff, tx))
      const saved = await saveRows(tx, staff, draft.changes, now)
      if (!saved.ok) return refused('changed_meanwhile')
      // A file of settings was allowed when it was compared; people may have come since.
      if (draft.changes.some(isSetting) && (await keptRefusal(tx))) throw new ChangedMeanwhile()
      const after = calendarsOf(await calendarRows(staff, tx))
      const batchId = await recordChanges(
        tx,
        staff,
        draft.kind,
        draft.changes,
        now,
        draft.undoes ?? undefined,
      )
      await traceRoles(tx, staff, draft.changes, now)
      await tx.update(calendarDrafts).set({ confirmedAt: now }).where(eq(calendarDrafts.id, draftId))
      return ok({ runId: await openRun(tx, batchId, piecesOf(before, after, now, lastDay), now) })
    })
  } catch (error) {
    if (error instanceof ChangedMeanwhile) return refused('changed_meanwhile')
    if (isInUse(error)) return refused('in_use')
    throw error
  } finally {
    forgetRemembered()
  }
}

const isSetting = ({ thing }: WantedChange): boolean => thing === 'setting'

type Draft = typeof calendarDrafts.$inferSelect

async function draftRefusal(
  tx: Connection,
  staff: StaffMember,
  draft: Draft,
  now: Date,
): Promise<ApplyRefusal | null> {
  if (draft.confirmedAt) return 'confirmed_already'
  if (draft.undoes && (await isUndone(tx, draft.undoes))) return 'undone_already'
  if (await readOverlay(tx, draft)) return 'changed_meanwhile'
  return (await mayBringRoles(tx, staff, draft.changes, now)) ? null : 'not_yours'
}

async function isUndone(tx: Connection, batchId: string): Promise<boolean> {
  const [undoing] = await tx
    .select({ id: changeBatches.id })
    .from(changeBatches)
    .where(eq(changeBatches.undoes, batchId))
  return undoing !== undefined
}

async function traceRoles(
  tx: Connection,
  staff: StaffMember,
  changes: readonly WantedChange[],
  now: Date,
): Promise<void> {
  for (const { thing, thingId: id } of changes)
    if (thing === 'role')
      await recordTrace(tx, staff, { act: 'role_changed', subject: { kind: 'role', id } }, now)
}
