import { isDeepStrictEqual } from 'node:util'
import { eq } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { settings } from '#db/schema/settings.ts'
import type { StaffMember } from '#lib/actor.ts'
import type { YearSpan } from '#lib/calendar.ts'
import { draftChanges } from '#lib/calendars/draft.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { openings } from './queries.ts'
import type { DraftRefusal } from './rules.ts'
import { isOutdated } from './verify-seen.ts'

const BACK_TO = '/staff/settings/calendar/holidays'

/** Keeps other days of 年末年始 as a draft, unless somebody changed them since the page was opened. */
export async function draftYearEnd(
  staff: StaffMember,
  { seen, ...yearEnd }: YearSpan & { seen: number },
  now: Date,
): Promise<Result<{ draftId: string }, DraftRefusal>> {
  const city = await openings(staff)
  if (await isOutdated('setting', 'yearEnd', seen)) return refused('changed_meanwhile')
  if (isDeepStrictEqual(city.yearEnd, yearEnd)) return refused('nothing_changed')
  const [row] = await database().select().from(settings).where(eq(settings.key, 'yearEnd'))
  const before = row ? { key: row.key, value: row.value } : null
  const after = { key: 'yearEnd', value: yearEnd }
  const changes = [{ thing: 'setting' as const, thingId: 'yearEnd', before, after }]
  return ok({ draftId: await draftChanges(staff, { kind: 'year_end_saved', backTo: BACK_TO, changes }, now) })
}
