import { database } from '#db/client.ts'
import type { StaffMember, SystemJob } from '#lib/actor.ts'
import { draftChanges } from '#lib/calendars/draft.ts'
import { recordChanges } from '#lib/changes/record.ts'
import { saveRows } from '#lib/changes/save-rows.ts'
import { forgetRemembered } from '#lib/memo.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { demand } from '#lib/staff/access.ts'
import { readConfiguration } from './read-configuration.ts'
import { type Configuration, type FileFault, type ImportMode, importedChanges } from './rules.ts'
import { verifyChanges } from './verify.ts'
import { nameFault, rightFault } from './verify-names.ts'
import { wordFault } from './verify-words.ts'

/**
 * Compares a file of settings with what is decided here and keeps what it would change as a draft: nothing is changed
 * until somebody has read the comparison and the dry run of the calendar. What no screen would take, no file brings in
 * either. Answers the draft's id.
 */
export async function importFile(
  staff: StaffMember,
  { rows, mode }: { rows: Configuration; mode: ImportMode },
  now: Date,
): Promise<Result<{ draftId: string }, 'nothing_changes'> | { ok: false; fault: FileFault }> {
  demand(staff, 'settings.move')
  const here = await readConfiguration(now)
  const changes = importedChanges(rows, here, mode, now)
  if (changes.length === 0) return refused('nothing_changes')
  const fault =
    nameFault(rows, here) ??
    rightFault(rows) ??
    (await wordFault(rows, now)) ??
    (await verifyChanges(staff, changes, now))
  if (fault) return { ok: false, fault }
  const wish = { kind: 'imported_settings', backTo: '/staff/settings/transfer', changes }
  return ok({ draftId: await draftChanges(staff, wish, now) })
}

/** Gives a new installation everything a file holds, at once. What is there already and differs is overwritten. */
export async function importCity(job: SystemJob, rows: Configuration, now: Date): Promise<void> {
  const fault = nameFault(rows, {}) ?? rightFault(rows) ?? (await wordFault(rows, now))
  if (fault) throw new Error(`the city cannot be set up: ${fault.reason} at ${fault.place}`)
  await database().transaction(async (tx) => {
    const changes = importedChanges(rows, await readConfiguration(now, tx), 'add', now)
    if (changes.length === 0) return
    const saved = await saveRows(tx, job, changes, now)
    if (!saved.ok) throw new Error('somebody else is setting up this city')
    await recordChanges(tx, job, 'imported_settings', changes, now)
  })
  forgetRemembered()
}
