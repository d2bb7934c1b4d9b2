import { isDeepStrictEqual } from 'node:util'
import { eq } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { settings } from '#db/schema/settings.ts'
import type { StaffMember } from '#lib/actor.ts'
import { nationalHoliday, type YearSpan } from '#lib/calendar.ts'
import { draftChanges } from '#lib/calendars/draft.ts'
import type { LocalizedText } from '#lib/locales.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import type { Day } from '#lib/time.ts'
import { openings } from './queries.ts'
import type { DraftRefusal } from './rules.ts'

const BACK_TO = '/staff/settings/calendar/holidays'

type Drafted = Promise<Result<{ draftId: string }, DraftRefusal>>

/**
 * Keeps as a draft that a day is a holiday of the city's own, with its name, that a holiday of the law is an ordinary
 * day here, or that the day is again what the law makes of it (null).
 */
export async function draftHoliday(
  staff: StaffMember,
  { day, wish }: { day: Day; wish: { isHoliday: boolean; name: LocalizedText } | null },
  now: Date,
): Drafted {
  const { rows } = await openings(staff)
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

/** Keeps other days of 年末年始 as a draft. */
export async function draftYearEnd(staff: StaffMember, yearEnd: YearSpan, now: Date): Drafted {
  const city = await openings(staff)
  if (isDeepStrictEqual(city.yearEnd, yearEnd)) return refused('nothing_changed')
  const [row] = await database().select().from(settings).where(eq(settings.key, 'yearEnd'))
  const before = row ? { key: row.key, value: row.value } : null
  const after = { key: 'yearEnd', value: yearEnd }
  const changes = [{ thing: 'setting' as const, thingId: 'yearEnd', before, after }]
  return ok({ draftId: await draftChanges(staff, { kind: 'year_end_saved', backTo: BACK_TO, changes }, now) })
}
