import { asc, eq } from 'drizzle-orm'
import { fieldDefinitions } from '#db/schema/fields.ts'
import type { StaffMember } from '#lib/actor.ts'
import { applyAct } from '#lib/changes/apply-act.ts'
import { recordChanges } from '#lib/changes/record.ts'
import { saveRows } from '#lib/changes/save-rows.ts'
import { demand } from '#lib/staff/access.ts'
import { type FieldForm, movedFields } from './rules.ts'

/** Moves a question one place up or down among those of its form. At the end of the list nothing happens. */
export async function moveField(
  staff: StaffMember,
  { form, key, direction }: { form: FieldForm; key: string; direction: 'up' | 'down' },
  now: Date,
): Promise<void> {
  demand(staff, 'fields.edit')
  await applyAct(async (tx) => {
    // Two who move at the same moment wait for one another here, and both moves count.
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
    const changes = movedFields(inOrder, key, direction).map(({ before, after }) => ({
      thing: 'field' as const,
      thingId: `${form}/${before.key}`,
      before,
      after,
    }))
    if (changes.length === 0) return
    const saved = await saveRows(tx, staff, changes, now)
    if (!saved.ok) throw new Error('a locked row was changed by somebody else')
    await recordChanges(tx, staff, 'field_moved', changes, now)
  })
}
