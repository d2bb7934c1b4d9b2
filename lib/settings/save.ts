import { isDeepStrictEqual } from 'node:util'
import { inArray, max, sql } from 'drizzle-orm'
import { type Connection, database } from '#db/client.ts'
import { settingChanges, settings } from '#db/schema/settings.ts'
import type { StaffMember } from '#lib/actor.ts'
import { forgetRemembered } from '#lib/memo.ts'
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
 * Saves what the city decided in one group, and for each setting that is different now, what it was before and who
 * changed it. Not over somebody else's newer change. A city does not stop keeping residents' data while there is any:
 * that would leave it lying where nobody sees it.
 */
export async function saveSettings(
  staff: StaffMember,
  { group, values, seen }: Wish,
  now: Date,
): Promise<Result<{ changed: string[] }, SaveRefusal>> {
  demand(staff, 'settings.edit')
  const saved = await database().transaction(async (tx) => {
    // Who saves at the same time waits here; reading goes on.
    await tx.execute(sql`lock table setting_changes in share row exclusive mode`)
    if ((await newestChange(tx, group)) !== seen) return refused('changed_meanwhile')
    const before = await storedSettings(tx)
    const after = { ...citySettings.parse(before), ...values }
    if (isContradiction(after)) return refused('notice_needs_data')
    const isLeavingData = values.residentData === 'none' && before.residentData !== 'none'
    if (isLeavingData && (await countPeople(tx)) > 0) return refused('data_stored')
    return ok({ changed: await writeSettings(tx, staff, values, now) })
  })
  forgetRemembered()
  return saved
}

const newestChange = async (tx: Connection, group: SettingGroup): Promise<number> => {
  const [newest] = await tx
    .select({ id: max(settingChanges.id) })
    .from(settingChanges)
    .where(inArray(settingChanges.key, [...settingGroups[group]]))
  return newest?.id ?? 0
}

const storedSettings = async (tx: Connection): Promise<Record<string, unknown>> =>
  Object.fromEntries((await tx.select().from(settings)).map(({ key, value }) => [key, value]))

/** Writes what differs, each with its change; in the transaction of the verb, which holds the lock. */
export async function writeSettings(
  tx: Connection,
  staff: StaffMember,
  values: Partial<CitySettings>,
  now: Date,
): Promise<string[]> {
  const stored = await storedSettings(tx)
  const shipped: Record<string, unknown> = citySettings.parse(stored)
  const different = Object.entries(values).filter(([key, value]) => !isDeepStrictEqual(shipped[key], value))
  for (const [key, value] of different) {
    await tx
      .insert(settings)
      .values({ key, value, updatedAt: now })
      .onConflictDoUpdate({ target: settings.key, set: { value, updatedAt: now } })
    await tx
      .insert(settingChanges)
      .values({ key, before: stored[key] ?? null, after: value, changedBy: staff.staffId, at: now })
  }
  return different.map(([key]) => key)
}
