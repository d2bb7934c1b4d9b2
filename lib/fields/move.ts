import { asc, eq } from 'drizzle-orm'
import { fieldDefinitions } from '#db/schema/fields.ts'
import type { StaffMember } from '#lib/actor.ts'
import { applyAct } from '#lib/changes/apply-act.ts'
import { recordChanges } from '#lib/changes/record.ts'
import { type Direction, isPassedAsSeen, type Neighbours } from '#lib/changes/rules.ts'
import { saveRows } from '#lib/changes/save-rows.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { demand } from '#lib/staff/access.ts'
import { type FieldForm, movedFields } from './rules.ts'

/**
 * Moves a question one place up or down among those of its form. At the end of the list nothing happens. Refused where
 * the one it would pass is no longer the one that was seen there.
 */
export async function moveField(
  staff: StaffMember,
  { form, key, ...move }: { form: FieldForm; key: string; direction: Direction } & Neighbours,
  now: Date,
): Promise<Result<null, 'changed_meanwhile'>> {
  demand(staff, 'fields.edit')
  return await applyAct(async (tx) => {
    // Two who move at the same moment wait for one another here.
    const rows = await tx
      .select()
      .from(fieldDefinitions)
      .where(eq(fieldDefinitions.form, form))
      .orderBy(asc(fieldDefinitions.position), asc(fieldDefinitions.key))
      .for('update')
    // Who waited got the rows in the order of before: what they say now decides.
    const inOrder = rows.toSorted(
      (one, other) => one.position - other.position || one.key.localeCompare(other.key),
    )
    const asked = inOrder.filter(({ retiredAt }) => retiredAt === null).map((field) => field.key)
    if (!isPassedAsSeen(asked, { id: key, ...move })) return refused('changed_meanwhile')
    const changes = movedFields(inOrder, key, move.direction).map(({ before, after }) => ({
      thing: 'field' as const,
      thingId: `${form}/${before.key}`,
      before,
      after,
    }))
    if (changes.length === 0) return ok(null)
    const saved = await saveRows(tx, staff, changes, now)
    if (!saved.ok) throw new Error('a locked row was changed by somebody else')
    await recordChanges(tx, staff, 'field_moved', changes, now)
    return ok(null)
  })
}
