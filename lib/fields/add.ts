import { eq, sql } from 'drizzle-orm'
import { fieldDefinitions } from '#db/schema/fields.ts'
import type { StaffMember } from '#lib/actor.ts'
import { applyAct } from '#lib/changes/apply-act.ts'
import { recordChanges } from '#lib/changes/record.ts'
import { saveRows } from '#lib/changes/save-rows.ts'
import { ok, type Result } from '#lib/result.ts'
import { demand } from '#lib/staff/access.ts'
import { type FieldForm, type FieldWish, type KeptField, newKey } from './rules.ts'

/** Adds a question at the end of its form, under the next key that is free, and records it. */
export async function addField(
  staff: StaffMember,
  { form, wish }: { form: FieldForm; wish: FieldWish },
  now: Date,
): Promise<Result<null, 'changed_meanwhile'>> {
  demand(staff, 'fields.edit')
  return await applyAct(async (tx) => {
    // Nobody chooses a key, so two who add a question at once wait for one another instead of being refused.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('fields'))`)
    const others = await tx
      .select({ key: fieldDefinitions.key })
      .from(fieldDefinitions)
      .where(eq(fieldDefinitions.form, form))
    const after: KeptField = {
      ...wish,
      form,
      key: newKey(others),
      position: others.length + 1,
      retiredAt: null,
    }
    const change = { thing: 'field', thingId: `${form}/${after.key}`, before: null, after } as const
    const written = await saveRows(tx, staff, [change], now)
    if (!written.ok) return written
    await recordChanges(tx, staff, 'field_saved', [change], now)
    return ok(null)
  })
}
