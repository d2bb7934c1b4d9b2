import { desc, eq, inArray } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { settingChanges, settings } from '#db/schema/settings.ts'
import { staff as people } from '#db/schema/staff.ts'
import type { StaffMember } from '#lib/actor.ts'
import { remembered } from '#lib/memo.ts'
import { demand } from '#lib/staff/access.ts'
import { type CitySettings, citySettings as schema } from './input.ts'
import { countPeople } from './read-people.ts'
import { groupNames, type SettingGroup, settingGroups } from './rules.ts'

/** What this city decided, else what is shipped. A change reaches every process within five seconds. */
export const citySettings = remembered({ seconds: 5 }, async (): Promise<CitySettings> => {
  const rows = await database().select().from(settings)
  return schema.parse(Object.fromEntries(rows.map(({ key, value }) => [key, value])))
})

/** The settings as they stand this moment, for the form that changes them. */
export async function settingsToEdit(staff: StaffMember): Promise<CitySettings> {
  demand(staff, 'settings.edit')
  const rows = await database().select().from(settings)
  return schema.parse(Object.fromEntries(rows.map(({ key, value }) => [key, value])))
}

export type SettingChange = Awaited<ReturnType<typeof changesOf>>[number]

const MOST_SHOWN = 50

/** Who changed what in a group, the newest first. */
export function changesOf(staff: StaffMember, group: SettingGroup) {
  demand(staff, 'settings.edit')
  return database()
    .select({
      id: settingChanges.id,
      key: settingChanges.key,
      before: settingChanges.before,
      after: settingChanges.after,
      at: settingChanges.at,
      name: people.name,
    })
    .from(settingChanges)
    .innerJoin(people, eq(people.id, settingChanges.changedBy))
    .where(inArray(settingChanges.key, [...settingGroups[group]]))
    .orderBy(desc(settingChanges.id))
    .limit(MOST_SHOWN)
}

/** The last change of each group, where there was one. */
export async function lastChanges(staff: StaffMember): Promise<Map<SettingGroup, SettingChange>> {
  const all = await Promise.all(
    groupNames.map(async (group) => [group, (await changesOf(staff, group))[0]] as const),
  )
  return new Map(all.flatMap(([group, change]) => (change ? [[group, change] as const] : [])))
}

/** How many people's data the city keeps, before somebody decides to delete it. */
export async function peopleKept(staff: StaffMember): Promise<number> {
  demand(staff, 'settings.edit')
  return await database().transaction((tx) => countPeople(tx))
}
