import { and, eq, gt, gte, isNotNull, isNull, lt, or } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { counters as counterTable } from '#db/schema/counters.ts'
import { places, slots } from '#db/schema/slots.ts'
import type { StaffMember } from '#lib/actor.ts'
import { openingDefaultsAt } from '#lib/booking-rules/queries.ts'
import { isAmong } from '#lib/calendar.ts'
import type { Asked as AskedInAddress } from '#lib/forms/typed-address.ts'
import { lastOfCalendar } from '#lib/latest/queries.ts'
import { demand } from '#lib/staff/access.ts'
import { addDays, clockOf, type Day, dayOf, daysBetween, instantOf, weekdayOf } from '#lib/time.ts'
import { paintablePicture, withClosed } from './generate-day-rows.ts'
import { paintQuery } from './input.ts'
import { type CounterRows, readCalendars } from './read-calendars.ts'
import { pictureInAddress } from './render-address.ts'
import { type Picture, type PictureTime, pictureText, stretchesOf, timesBetween } from './rules.ts'

/** A time that can be painted: which of its lanes somebody owns, and why nothing can be done about it. */
export type PaintableTime = PictureTime & { owned: number[]; lock: 'all_counters' | 'begun' | null }

type Asked = {
  counterId: string
  day: Day
  /** Times that the calendar does not have, to be opened specially. */
  further?: { from: string; until: string; minutes: number } | undefined
  /** What was painted before somebody came back from the dry run, as it stands in the address. */
  painted?: string | undefined
}

/** The counters that can be painted, in the order the city shows them. */
export function countersToPaint(staff: StaffMember) {
  demand(staff, 'calendar.edit')
  return database()
    .select({ id: counterTable.id, name: counterTable.name, lanes: counterTable.lanes })
    .from(counterTable)
    .where(isNull(counterTable.archivedAt))
    .orderBy(counterTable.position, counterTable.id)
}

/** A counter's day with all times that can be painted, and the week it lies in; null for a counter that is not there. */
export async function dayToPaint(
  staff: StaffMember,
  { counterId, day, further, painted: address }: Asked,
  now: Date,
) {
  demand(staff, 'calendar.edit')
  const monday = addDays(day, -((weekdayOf(day) + 6) % 7))
  const [{ counters, kindOf }, owned] = await Promise.all([
    readCalendars(staff),
    ownedLanes(counterId, monday, now),
  ])
  const counter = counters.get(counterId)
  if (!counter) return null
  const there = paintablePicture(day, counter.calendar, kindOf(day))
  const painted = pictureInAddress(address)
  const asked = further ? timesBetween(further.from, further.until, further.minutes) : []
  const times = withClosed(there, [...asked, ...painted]).map(
    (time): PaintableTime => ({
      ...time,
      owned: owned.get(`${day} ${time.opens}`) ?? [],
      lock: lockOf(counter, day, time, now),
    }),
  )
  return {
    seen: pictureText(there),
    times,
    drawn: times.map((time): PictureTime => {
      const same = painted.find(({ opens, closes }) => opens === time.opens && closes === time.closes)
      return (time.lock ? undefined : same) ?? time
    }),
    isClosed: counter.calendar.closures.some((row) => row.firstDay <= day && day <= row.lastDay),
    isOutOfPattern: kindOf(day).isHoliday || kindOf(day).isYearEnd,
    week: daysBetween(monday, addDays(monday, 6)).map((each) => ({
      day: each,
      stretches: stretchesOf(paintablePicture(each, counter.calendar, kindOf(each))),
      owned: [...owned].reduce((sum, [key, lanes]) => sum + (key.startsWith(each) ? lanes.length : 0), 0),
    })),
  }
}

/**
 * The counter and day that an address asks for, with what a change of that day needs to know: the first counter and
 * tomorrow unless it says others; what times are like that the week does not have yet; and who changed the calendar last,
 * for whoever was slower. `null` where there is no such counter.
 */
export async function askedDay(staff: StaffMember, asked: AskedInAddress, now: Date) {
  const {
    counter,
    day = addDays(dayOf(now), 1),
    picture,
    opens,
    closes,
    minutes,
    faster,
  } = paintQuery.parse(asked)
  const counters = await countersToPaint(staff)
  const counterId = (counters.find(({ id }) => id === counter) ?? counters[0])?.id
  if (!counterId) return null
  const further = opens && closes && minutes ? { from: opens, until: closes, minutes } : undefined
  const [shown, { values: start }, last] = await Promise.all([
    dayToPaint(staff, { counterId, day, further, painted: picture }, now),
    openingDefaultsAt(staff, counterId),
    lastOfCalendar(staff, counterId),
  ])
  return (
    shown && {
      asked,
      counters,
      counterId,
      day,
      today: dayOf(now),
      shown,
      start,
      last,
      isSlower: faster === 'yes',
    }
  )
}

export type AskedDay = NonNullable<Awaited<ReturnType<typeof askedDay>>>

/** A day of a counter as it is, to take it over into another. */
export async function pictureOfDay(staff: StaffMember, counterId: string, day: Day): Promise<Picture | null> {
  demand(staff, 'calendar.edit')
  const { counters, kindOf } = await readCalendars(staff)
  const counter = counters.get(counterId)
  return counter ? paintablePicture(day, counter.calendar, kindOf(day)) : null
}

function lockOf(counter: CounterRows, day: Day, time: PictureTime, now: Date): PaintableTime['lock'] {
  if (instantOf(day, time.opens) <= now) return 'begun'
  const isHalted = counter.rows.some(
    (row) =>
      row.thing === 'exclusion' &&
      row.counterId === null &&
      isAmong(day, row) &&
      row.opens < time.closes &&
      time.opens < row.closes,
  )
  return isHalted && time.lanes === 0 ? 'all_counters' : null
}

/** The lanes that somebody has booked or holds, by day and start, in the week that begins on a Monday. */
async function ownedLanes(counterId: string, monday: Day, now: Date): Promise<Map<string, number[]>> {
  const rows = await database()
    .select({ startsAt: slots.startsAt, lane: places.lane })
    .from(slots)
    .innerJoin(places, eq(places.slotId, slots.id))
    .where(
      and(
        eq(slots.counterId, counterId),
        gte(slots.startsAt, instantOf(monday, '00:00')),
        lt(slots.startsAt, instantOf(addDays(monday, 7), '00:00')),
        or(isNotNull(places.reservationId), gt(places.heldUntil, now)),
      ),
    )
    .orderBy(slots.startsAt, places.lane)
  const owned = new Map<string, number[]>()
  for (const { startsAt, lane } of rows) {
    const key = `${dayOf(startsAt)} ${clockOf(startsAt)}`
    owned.set(key, [...(owned.get(key) ?? []), lane])
  }
  return owned
}
