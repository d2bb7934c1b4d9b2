import { isDeepStrictEqual } from 'node:util'
import { database } from '#db/client.ts'
import { calendarDrafts, type WantedChange } from '#db/schema/changes.ts'
import type { StaffMember } from '#lib/actor.ts'
import { plainRow } from '#lib/changes/rules.ts'
import { ownPath } from '#lib/own-path.ts'
import { demand } from '#lib/staff/access.ts'

/** A change of the calendar as a screen wishes it. */
export type CalendarWish = {
  /** What is to be done, in a word: `rule_saved`, `imported` … */
  kind: string
  /** The page to go back to, with what was typed in its query where it can. */
  backTo: string
  changes: readonly WantedChange[]
  /** The act that it would take back. */
  undoes?: string
}

/**
 * Keeps a change of the calendar until somebody has seen what it would do, and answers its id for the address of that
 * page. Nothing is changed yet. Rows that would stay as they are, are left out.
 */
export async function draftChanges(
  staff: StaffMember,
  { kind, backTo, changes, undoes }: CalendarWish,
  now: Date,
): Promise<string> {
  demand(staff, 'calendar.edit')
  const plain = changes.map(({ thing, thingId, before, after }) => ({
    thing,
    thingId,
    before: before && plainRow(before),
    after: after && plainRow(after),
  }))
  const [draft] = await database()
    .insert(calendarDrafts)
    .values({
      madeBy: staff.staffId,
      kind,
      backTo: ownPath(backTo) ?? '/staff/settings',
      changes: plain.filter(({ before, after }) => !isDeepStrictEqual(before, after)),
      at: now,
      ...(undoes && { undoes }),
    })
    .returning({ id: calendarDrafts.id })
  if (!draft) throw new Error('the draft was not kept')
  return draft.id
}
