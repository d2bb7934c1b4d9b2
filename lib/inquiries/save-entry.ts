import { randomUUID } from 'node:crypto'
import type { WantedChange } from '#db/schema/changes.ts'
import type { StaffMember } from '#lib/actor.ts'
import { applyAct } from '#lib/changes/apply-act.ts'
import { newestChange } from '#lib/changes/read-newest.ts'
import { readRows } from '#lib/changes/read-rows.ts'
import { recordChanges } from '#lib/changes/record.ts'
import { saveRows } from '#lib/changes/save-rows.ts'
import type { InquiryChoice, InquiryTemplate } from '#lib/inquiry-choices.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { citySettings } from '#lib/settings/input.ts'
import { demand } from '#lib/staff/access.ts'

export type EntryRefusal = 'changed_meanwhile' | 'too_many'

type Wish = { id: string; seen: number } & (
  | { key: 'inquiryChoices'; entry: Omit<InquiryChoice, 'id'> }
  | { key: 'inquiryTemplates'; entry: Omit<InquiryTemplate, 'id'> }
)

/**
 * Adds or changes a choice or a template of inquiries, and records the list before and after. What was chosen once keeps
 * its id, so an inquiry says today what the entry is called today.
 */
export async function saveEntry(
  staff: StaffMember,
  { key, id, entry, seen }: Wish,
  now: Date,
): Promise<Result<null, EntryRefusal>> {
  demand(staff, 'inquiries.edit_choices')
  return await applyAct(async (tx) => {
    const before = (await readRows(tx, 'setting', [key], 'locking')).get(key) ?? null
    if ((await newestChange(tx, [['setting', key]])) !== seen) return refused('changed_meanwhile')
    const entries = citySettings.shape[key].parse(before?.value)
    const given = id === 'new' ? randomUUID() : id
    const others = entries.filter((one) => one.id !== given)
    if (id !== 'new' && others.length === entries.length) return refused('changed_meanwhile')
    const value = citySettings.shape[key].safeParse([...others, { ...entry, id: given }])
    if (!value.success) return refused('too_many')
    const change: WantedChange = { thing: 'setting', thingId: key, before, after: { key, value: value.data } }
    const written = await saveRows(tx, staff, [change], now)
    if (!written.ok) return written
    await recordChanges(tx, staff, 'inquiry_choices_saved', [change], now)
    return ok(null)
  })
}
