import { randomUUID } from 'node:crypto'
import type { WantedChange } from '#db/schema/changes.ts'
import type { StaffMember } from '#lib/actor.ts'
import type { DayKind } from '#lib/calendar.ts'
import { draftChanges } from '#lib/calendars/draft.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { demand } from '#lib/staff/access.ts'
import { clockOf, type Day, dayOf, daysBetween, weekdayOf } from '#lib/time.ts'
import { generateChanges, ruledPicture, type Target } from './generate-changes.ts'
import { paintablePicture } from './generate-day-rows.ts'
import type { DaysInput } from './input.ts'
import { type CounterRows, readCalendars } from './read-calendars.ts'
import { adjustedReason } from './render-reason.ts'
import { type Picture, type PictureRefusal, pictureText } from './rules.ts'

/**
 * Drafts what makes one day of a counter, chosen days, or weekdays up to a day what was painted, or what the opening
 * rules have where nothing was, at further counters too if wanted; nothing is changed until somebody has seen the dry run. Times of today that have begun stay
 * as they are. Of a weekday, days on which a counter is not open are left out. Refused when the day is no longer what
 * the page showed.
 */
export async function draftPainting(
  staff: StaffMember,
  { backTo, ...input }: DaysInput & { backTo: string },
  now: Date,
): Promise<Result<string, PictureRefusal>> {
  demand(staff, 'calendar.edit')
  const { counters, kindOf } = await readCalendars(staff)
  const meant = [...new Set([input.counterId, ...input.counters])].map((id) => counters.get(id))
  const painted = meant.flatMap((counter) =>
    counter ? [{ counter, days: daysMeant(input, counter, kindOf) }] : [],
  )
  const [own] = painted
  if (!own || painted.length < meant.length) return refused('changed_meanwhile')
  const current = paintablePicture(input.day, own.counter.calendar, kindOf(input.day))
  if (pictureText(current) !== input.seen) return refused('changed_meanwhile')
  if (painted.some(({ days }) => days.some((day) => day < dayOf(now)))) return refused('past_day')
  if (painted.some(({ counter, days }) => days.some((day) => isClosed(counter, day))))
    return refused('day_closed')
  const reason = input.reason ? { ja: input.reason } : adjustedReason()
  const changes = painted.map(({ counter, days }) => {
    const targets = days.map((day): Target => {
      const there = paintablePicture(day, counter.calendar, kindOf(day))
      const picture = input.picture ?? ruledPicture(counter, day, kindOf(day))
      return { day, picture: day === dayOf(now) ? withBegun(picture, there, now) : picture }
    })
    return generateChanges(counter, { targets, kindOf, reason, newId: randomUUID })
  })
  const isPossible = changes.every((each) => each !== null)
  return draftOf(staff, { kind: 'painted', backTo, changes: isPossible ? changes.flat() : null }, now)
}

/** Drafts what changes a calendar, if it can be done and changes anything. */
export async function draftOf(
  staff: StaffMember,
  { changes, ...wish }: { kind: string; backTo: string; changes: readonly WantedChange[] | null },
  now: Date,
): Promise<Result<string, PictureRefusal>> {
  if (!changes) return refused('not_possible')
  if (changes.length === 0) return refused('nothing_changed')
  return ok(await draftChanges(staff, { ...wish, changes }, now))
}

function daysMeant(input: DaysInput, counter: CounterRows, kindOf: (day: Day) => DayKind): Day[] {
  if (input.apply === 'days') return [...new Set(input.days)].toSorted()
  if (input.apply === 'day' || !input.until) return [input.day]
  const isOpen = (day: Day) =>
    !isClosed(counter, day) && paintablePicture(day, counter.calendar, kindOf(day)).length > 0
  const weekdays = input.weekdays.length > 0 ? input.weekdays : [weekdayOf(input.day)]
  return daysBetween(input.day, input.until).filter(
    (day) =>
      weekdays.includes(weekdayOf(day)) &&
      (day === input.day || (input.picture ? isOpen(day) || !isOpen(input.day) : !isClosed(counter, day))),
  )
}

const isClosed = ({ calendar }: CounterRows, day: Day): boolean =>
  calendar.closures.some(({ firstDay, lastDay }) => firstDay <= day && day <= lastDay)

/** The picture from the next slot on, and what is there before it. */
const withBegun = (picture: Picture, there: Picture, now: Date): Picture => [
  ...there.filter(({ opens }) => opens <= clockOf(now)),
  ...picture.filter(({ opens }) => opens > clockOf(now)),
]
