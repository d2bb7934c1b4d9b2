import { isDeepStrictEqual } from 'node:util'
import type { StaffMember } from '#lib/actor.ts'
import { nationalHoliday } from '#lib/calendar.ts'
import { draftChanges } from '#lib/calendars/draft.ts'
import type { LocalizedText } from '#lib/locales.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import type { Day } from '#lib/time.ts'
import { openings } from './queries.ts'
import type { DraftRefusal } from './rules.ts'
import { isOutdated } from './verify-seen.ts'

const BACK_TO = '/staff/settings/calendar/holidays'

type Drafted = Promise<Result<{ draftId: string }, DraftRefusal>>

/**
 * Keeps as a draft that a day is a holiday of the city's own, with its name, that a holiday of the law is an ordinary
 * day here, or that the day is again what the law makes of it (null). Refused when somebody changed that day since the
 * page was opened.
 */
export async function draftHoliday(
  staff: StaffMember,
  { day, wish, seen }: { day: Day; wish: { isHoliday: boolean; name: LocalizedText } | null; seen: number },
  now: Date,
): Drafted {
  const { rows } = await openings(staff)
  if (await isOutdated('holiday_change', day, seen)) return refused('changed_meanwhile')
  const before = rows.holidayChanges.find((change) => change.day === day) ?? null
  const isNational = nationalHoliday(day) !== null
  if (wish?.isHoliday === isNational && !before) return refused('nothing_changed')
  // What the law says anyway needs no change of the city's.
  const after = wish && wish.isHoliday !== isNational ? { day, ...wish } : null
  if (isDeepStrictEqual(before, after)) return refused('nothing_changed')
  const changes = [{ thing: 'holiday_change' as const, thingId: day, before, after }]
  const backTo = `${BACK_TO}?year=${day.slice(0, 4)}`
  return ok({ draftId: await draftChanges(staff, { kind: 'holidays_saved', backTo, changes }, now) })
}
