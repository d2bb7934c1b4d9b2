import { and, desc, eq, inArray } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { pageTextChanges, pageTexts } from '#db/schema/page-texts.ts'
import { settingChanges, settings } from '#db/schema/settings.ts'
import { staff as people } from '#db/schema/staff.ts'
import type { StaffMember } from '#lib/actor.ts'
import type { Locale } from '#lib/locales.ts'
import { remembered } from '#lib/memo.ts'
import { demand } from '#lib/staff/access.ts'
import { type CitySettings, citySettings as schema } from './input.ts'
import { countPeople } from './read-people.ts'
import { renderPage } from './render-page.ts'
import { type EditablePage, groupNames, type SettingGroup, settingGroups } from './rules.ts'

/** What this city decided, else what is shipped. A change reaches every process within five seconds. */
export const citySettings = remembered({ seconds: 5 }, storedSettings)

async function storedSettings(): Promise<CitySettings> {
  const rows = await database().select().from(settings)
  return schema.parse(Object.fromEntries(rows.map(({ key, value }) => [key, value])))
}

/** The settings as they stand this moment, for the form that changes them. */
export async function settingsToEdit(staff: StaffMember): Promise<CitySettings> {
  demand(staff, 'settings.edit')
  return await storedSettings()
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

/** The city's own texts of its pages, by page and language; everywhere else the shipped text stands. */
const ownTexts = remembered({ seconds: 5 }, async () => {
  const rows = await database().select().from(pageTexts)
  return new Map(rows.map(({ page, locale, body }) => [`${page}/${locale}`, body]))
})

/** The text of a page as Markdown: what the city wrote, else what is shipped for its settings. */
export async function pageText(page: EditablePage, locale: Locale): Promise<string> {
  const own = (await ownTexts()).get(`${page}/${locale}`)
  return own ?? renderPage(page, locale, await citySettings())
}

/** Which pages have a text of the city's own, since when and by whom, and whether another is shipped by now. */
export async function pageStates(staff: StaffMember) {
  demand(staff, 'settings.edit')
  const [settingsNow, rows] = await Promise.all([
    settingsToEdit(staff),
    database()
      .select({
        page: pageTexts.page,
        locale: pageTexts.locale,
        shipped: pageTexts.shipped,
        at: pageTexts.updatedAt,
        name: people.name,
      })
      .from(pageTexts)
      .leftJoin(people, eq(people.id, pageTexts.updatedBy)),
  ])
  return rows.map(({ shipped, ...row }) => ({
    ...row,
    isShippedNew: shipped !== null && shipped !== renderPage(row.page, row.locale, settingsNow),
  }))
}

export type PageChange = Awaited<ReturnType<typeof pageToEdit>>['changes'][number]

/** A page for its editor: the text residents see now, the shipped one, and every text it had. */
export async function pageToEdit(staff: StaffMember, page: EditablePage, locale: Locale) {
  const settingsNow = await settingsToEdit(staff)
  const isThis = and(eq(pageTexts.page, page), eq(pageTexts.locale, locale))
  const [[own], changes] = await Promise.all([
    database().select({ body: pageTexts.body, shipped: pageTexts.shipped }).from(pageTexts).where(isThis),
    database()
      .select({
        id: pageTextChanges.id,
        body: pageTextChanges.body,
        at: pageTextChanges.at,
        name: people.name,
      })
      .from(pageTextChanges)
      .innerJoin(people, eq(people.id, pageTextChanges.changedBy))
      .where(and(eq(pageTextChanges.page, page), eq(pageTextChanges.locale, locale)))
      .orderBy(desc(pageTextChanges.id))
      .limit(MOST_SHOWN),
  ])
  const shipped = renderPage(page, locale, settingsNow)
  const isShippedNew = Boolean(own) && own?.shipped !== null && own?.shipped !== shipped
  const seen = changes[0]?.id ?? 0
  return { body: own?.body ?? shipped, shipped, isOwn: own !== undefined, isShippedNew, changes, seen }
}
