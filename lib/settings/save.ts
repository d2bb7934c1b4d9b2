import { isDeepStrictEqual } from 'node:util'
import { inArray, max, sql } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'
import { settingChanges, settings } from '#db/schema/settings.ts'
import type { StaffMember } from '#lib/actor.ts'
import { applyAct } from '#lib/changes/apply-act.ts'
import { readRows } from '#lib/changes/read-rows.ts'
import { recordChanges } from '#lib/changes/record.ts'
import { ChangedMeanwhile, saveRows } from '#lib/changes/save-rows.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { demand } from '#lib/staff/access.ts'
import { type CitySettings, citySettings } from './input.ts'
import { countPeople } from './read-people.ts'
import { isContradiction, type SaveRefusal, type SettingGroup, settingGroups } from './rules.ts'

type Wish = {
  group: SettingGroup
  values: Partial<CitySettings>
  /** The newest change of the group that the form was filled in with. */
  seen: number
}

/**
 * Saves what the city decided in one group, recorded as an act like every other of the settings: each setting that is
 * different now, what it was before, and who changed it. Not over somebody else's newer change. A city does not stop
 * keeping residents' data while there is any: that would leave it lying where nobody sees it.
 */
export async function saveSettings(
  staff: StaffMember,
  { group, values, seen }: Wish,
  now: Date,
): Promise<Result<{ changed: string[] }, SaveRefusal>> {
  demand(staff, 'settings.edit')
  return await applyAct(async (tx) => {
    // Who saves at the same time waits here; reading goes on.
    await tx.execute(sql`lock table settings in share row exclusive mode`)
    if ((await newestChange(tx, group)) !== seen) return refused('changed_meanwhile')
    const before = await storedSettings(tx)
    const after = { ...before, ...values }
    if (isContradiction(after)) return refused('notice_needs_data')
    const isLeavingData = values.residentData === 'none' && before.residentData !== 'none'
    if (isLeavingData && (await countPeople(tx)) > 0) return refused('data_stored')
    return ok({ changed: await writeSettings(tx, staff, { kind: 'settings_saved', values }, now) })
  })
}

const newestChange = async (tx: Connection, group: SettingGroup): Promise<number> => {
  const [newest] = await tx
    .select({ id: max(settingChanges.id) })
    .from(settingChanges)
    .where(inArray(settingChanges.key, [...settingGroups[group]]))
  return newest?.id ?? 0
}

const storedSettings = async (tx: Connection): Promise<CitySettings> =>
  citySettings.parse(
    Object.fromEntries((await tx.select().from(settings)).map(({ key, value }) => [key, value])),
  )

/** Writes what differs and records it as one act; in the transaction of the verb, which holds the lock. */
export async function writeSettings(
  tx: Connection,
  staff: StaffMember,
  { kind, values }: { kind: 'settings_saved' | 'people_erased'; values: Partial<CitySettings> },
  now: Date,
): Promise<string[]> {
  const stored: Record<string, unknown> = await storedSettings(tx)
  const different = Object.entries(values).filter(([key, value]) => !isDeepStrictEqual(stored[key], value))
  const changed = different.map(([key]) => key)
  if (changed.length === 0) return changed
  const rows = await readRows(tx, 'setting', changed, 'locking')
  const changes = different.map(([key, value]) => ({
    thing: 'setting' as const,
    thingId: key,
    before: rows.get(key) ?? null,
    after: { key, value },
  }))
  const saved = await saveRows(tx, staff, changes, now)
  if (!saved.ok) throw new ChangedMeanwhile()
  await recordChanges(tx, staff, kind, changes, now)
  return changed
}
