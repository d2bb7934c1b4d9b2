import { createHash } from 'node:crypto'
import { and, eq, gte, lt, sql } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { places, slots } from '#db/schema/slots.ts'
import type { StaffMember } from '#lib/actor.ts'
import { nationalHoliday } from '#lib/calendar.ts'
import { calendarsOf } from '#lib/calendar-rows.ts'
import { withChanges } from '#lib/calendars/rules.ts'
import { calendarRows } from '#lib/counters/read-calendars.ts'
import type { LocalizedText } from '#lib/locales.ts'
import { remembered } from '#lib/memo.ts'
import { planOf } from '#lib/slots/rules.ts'
import { demand } from '#lib/staff/access.ts'
import { addDays, type Day, dayOf, daysBetween, instantOf, weekdayOf } from '#lib/time.ts'
import { type Copied, copyExceptions } from './copy-exceptions.ts'
import { type Closing, closingsOf } from './read-closings.ts'
import { type CityDay, exceptionsIn, readDays } from './read-days.ts'
import {
  type CopyWish,
  type Exception,
  type ExceptionKind,
  type KeptPattern,
  type Pattern,
  patternChanges,
  patternChangesFrom,
  patternsOf,
} from './rules.ts'

export type Openings = Awaited<ReturnType<typeof openings>>

/** Everything that decides when the counters are open, as it is kept this moment, for the screens that change it. */
export async function openings(staff: StaffMember) {
  demand(staff, 'calendar.edit')
  const rows = await calendarRows(staff)
  const current = rows.counters.filter(({ archivedAt }) => archivedAt === null)
  return {
    rows,
    counters: current.toSorted((one, other) => one.position - other.position || (one.id < other.id ? -1 : 1)),
    patterns: patternsOf(rows.openingRules),
    exceptions: exceptionsIn(rows),
    yearEnd: rows.yearEnd,
  }
}

/** Why counters are closed today, or for a part of it. Whoever sees the list of their day sees it. */
export async function closingsToday(
  staff: StaffMember,
  counterIds: readonly string[],
  now: Date,
): Promise<Closing[]> {
  demand(staff, 'desk.view')
  const rows = await rememberedRows(staff)
  return readDays(rows, exceptionsIn(rows), counterIds, [dayOf(now)]).flatMap(closingsOf)
}

/** The day is looked at all day long, and the calendar is the same for everybody. */
const rememberedRows = remembered({ seconds: 5 }, (staff: StaffMember) => calendarRows(staff))

/** The pattern that one of the rows belongs to, or null. */
export const patternWith = ({ patterns }: Pick<Openings, 'patterns'>, ruleId: string): KeptPattern | null =>
  patterns.find(({ rows }) => rows.some(({ id }) => id === ruleId)) ?? null

/** One exception, or null. */
export const exceptionWith = (
  { exceptions }: Pick<Openings, 'exceptions'>,
  name: { kind: ExceptionKind; id: string },
): Exception | null => exceptions.find(({ kind, id }) => kind === name.kind && id === name.id) ?? null

/** What each day of a span is at these counters. */
export const daysOf = (
  { rows, exceptions }: Openings,
  counterIds: readonly string[],
  first: Day,
  last: Day,
): CityDay[] => readDays(rows, exceptions, counterIds, daysBetween(first, last))

const PREVIEW_DAYS = 28

/** The first four weeks, from a Monday, in which a pattern would hold, as its counter would be open in them. */
export function previewOf(
  { rows, exceptions }: Openings,
  { before, after, from }: { before: KeptPattern | null; after: Pattern; from: Day | null },
  now: Date,
): CityDay[] {
  const changes =
    before && from ? patternChangesFrom(before, after, from, newId) : patternChanges(before, after, newId)
  const begins = [dayOf(now), from ?? after.validFrom].toSorted()[1] ?? dayOf(now)
  const monday = addDays(begins, -((weekdayOf(begins) + 6) % 7))
  return readDays(
    withChanges(rows, changes),
    exceptions,
    [after.counterId],
    daysBetween(monday, addDays(monday, PREVIEW_DAYS - 1)),
  )
}

const newId = () => crypto.randomUUID()

export type PlannedTime = Awaited<ReturnType<typeof timesOf>>[number]

/** The times of one day at a counter as planned, with how many of their places are booked; booked ones outside the plan too. */
export async function timesOf(staff: StaffMember, { rows }: Openings, counterId: string, day: Day) {
  demand(staff, 'calendar.edit')
  const plan = planOf(calendarsOf(rows), counterId, [day])
  const kept = await database()
    .select({
      startsAt: slots.startsAt,
      endsAt: slots.endsAt,
      booked: sql<number>`count(${places.reservationId})::int`,
    })
    .from(slots)
    .innerJoin(places, eq(places.slotId, slots.id))
    .where(
      and(
        eq(slots.counterId, counterId),
        gte(slots.startsAt, instantOf(day, '00:00')),
        lt(slots.startsAt, instantOf(addDays(day, 1), '00:00')),
      ),
    )
    .groupBy(slots.id)
  const bookedAt = new Map(kept.map((slot) => [slot.startsAt.getTime(), slot.booked]))
  const planned = new Set(plan.map(({ startsAt }) => startsAt.getTime()))
  const outside = kept.filter(({ startsAt, booked }) => booked > 0 && !planned.has(startsAt.getTime()))
  return [
    ...plan.map(({ startsAt, endsAt, lanes, webLanes, phoneLanes, walkInLanes }) => ({
      startsAt,
      endsAt,
      shares: { lanes, webLanes, phoneLanes, walkInLanes },
      booked: bookedAt.get(startsAt.getTime()) ?? 0,
    })),
    ...outside.map((slot) => ({ ...slot, shares: null })),
  ].toSorted((one, other) => one.startsAt.getTime() - other.startsAt.getTime())
}

export type HolidayLine = {
  day: Day
  national: LocalizedText | null
  own: LocalizedText | null
  isHoliday: boolean
}

/** The holidays of a year, those of the law and those of the city, and those that the city took away. */
export function holidaysOf({ rows }: Openings, year: number): HolidayLine[] {
  const changes = new Map(rows.holidayChanges.map((change) => [change.day, change]))
  return daysBetween(`${year}-01-01`, `${year}-12-31`).flatMap((day) => {
    const [national, change] = [nationalHoliday(day), changes.get(day)]
    if (!national && !change) return []
    const own = change?.isHoliday ? change.name : null
    return { day, national, own, isHoliday: change?.isHoliday ?? true }
  })
}

/** What a form remembers of the rows it was filled in with, to see whether they are still the same. */
export const seenOf = (rows: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(rows ?? null))
    .digest('base64url')
    .slice(0, 16)

/** What a copy would make and leave out. */
export const copyOf = ({ exceptions }: Openings, wish: CopyWish, now: Date): Copied =>
  copyExceptions(exceptions, wish, dayOf(now), newId)
