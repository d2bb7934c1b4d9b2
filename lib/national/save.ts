import { isDeepStrictEqual } from 'node:util'
import { inArray } from 'drizzle-orm'
import type { WantedChange } from '#db/schema/changes.ts'
import { settings } from '#db/schema/settings.ts'
import type { StaffMember } from '#lib/actor.ts'
import { applyAct } from '#lib/changes/apply-act.ts'
import { recordChanges } from '#lib/changes/record.ts'
import { saveRows } from '#lib/changes/save-rows.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { citySettings } from '#lib/settings/input.ts'
import { demand } from '#lib/staff/access.ts'
import { type NationalPattern, nationalPattern, type SavePatternRefusal } from './rules.ts'

/**
 * Saves the hours and the days of maintenance of the country's systems, recorded and taken back as one act. Visits that
 * were booked stay; from now on nobody books outside. `seen` is the pattern of the form as text: not over a newer one.
 */
export async function savePattern(
  staff: StaffMember,
  { seen, wanted }: { seen: string; wanted: NationalPattern },
  now: Date,
): Promise<Result<null, SavePatternRefusal>> {
  demand(staff, 'rules.edit')
  return await applyAct(async (tx) => {
    const rows = await tx
      .select()
      .from(settings)
      .where(inArray(settings.key, ['nationalHours', 'nationalRest']))
    const stored = citySettings.parse(Object.fromEntries(rows.map(({ key, value }) => [key, value])))
    if (JSON.stringify(nationalPattern(stored)) !== seen) return refused('changed_meanwhile')
    const values = { nationalHours: wanted.hours, nationalRest: wanted.rest }
    const changes = Object.entries(values).flatMap(([key, value]): WantedChange[] => {
      if (isDeepStrictEqual(stored[key as keyof typeof values], value)) return []
      const before = rows.find((row) => row.key === key) ?? null
      return [{ thing: 'setting', thingId: key, before, after: { ...before, key, value } }]
    })
    if (changes.length === 0) return ok(null)
    const saved = await saveRows(tx, staff, changes, now)
    if (saved.ok) await recordChanges(tx, staff, 'national_pattern_saved', changes, now)
    return saved
  })
}
