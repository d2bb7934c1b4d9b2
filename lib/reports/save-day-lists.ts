import { inArray, sql } from 'drizzle-orm'
import { counters } from '#db/schema/counters.ts'
import type { StaffMember } from '#lib/actor.ts'
import { applyAct } from '#lib/changes/apply-act.ts'
import { newestChange } from '#lib/changes/read-newest.ts'
import type { DayLists } from '#lib/kept-lists.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { writeSettings } from '#lib/settings/save.ts'
import { demand } from '#lib/staff/access.ts'

export type DayListRefusal = 'changed_meanwhile' | 'counter_gone'

/**
 * Decides when the lists for the hour when the line is down are written, of which counters, as what, and how long they
 * stay. Refused for a counter that is not there, and where somebody saved since the form was opened.
 */
export async function saveDayLists(
  staff: StaffMember,
  { dayLists, seen }: { dayLists: DayLists; seen: number },
  now: Date,
): Promise<Result<null, DayListRefusal>> {
  demand(staff, 'settings.edit')
  return await applyAct(async (tx) => {
    // Who saves at the same time waits here; reading goes on.
    await tx.execute(sql`lock table settings in share row exclusive mode`)
    if ((await newestChange(tx, [['setting', 'dayLists']])) !== seen) return refused('changed_meanwhile')
    const known = await tx.$count(counters, inArray(counters.id, dayLists.counterIds))
    if (known !== dayLists.counterIds.length) return refused('counter_gone')
    await writeSettings(tx, staff, { kind: 'settings_saved', values: { dayLists } }, now)
    return ok(null)
  })
}
