import { database } from '#db/client.ts'
import { newestChange } from '#lib/changes/read-newest.ts'

/** Whether somebody has changed a day, or a setting, since the page was opened; `seen` is the newest change it showed. */
export const isOutdated = async (thing: 'holiday_change' | 'setting', id: string, seen: number) =>
  (await newestChange(database(), [[thing, id]])) > seen
