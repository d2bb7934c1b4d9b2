import type { CounterCalendar, DayKind, Hours, Shares, Span } from '#lib/calendar.ts'
import { plannedSlots } from '#lib/slots/rules.ts'
import { clockOf, closingOf, type Day } from '#lib/time.ts'
import { generateFewest } from './generate-fewest.ts'
import { closedShares, openTimes, type Picture, type PictureTime, sharesText } from './rules.ts'

/** What has to be decided for a day so that it becomes as painted. */
export type DayRow =
  | ({ thing: 'exclusion' } & Hours)
  | ({ thing: 'capacity_change' } & Hours & Shares)
  | ({ thing: 'special_opening' } & Span)

/** A day of a calendar as a picture: its slots with their lanes. */
export const plannedPicture = (day: Day, calendar: CounterCalendar, kind: DayKind): Picture =>
  plannedSlots(day, calendar, kind).map(
    ({ startsAt, endsAt, lanes, webLanes, phoneLanes, walkInLanes }): PictureTime => ({
      opens: clockOf(startsAt),
      closes: closingOf(endsAt),
      lanes,
      webLanes,
      phoneLanes,
      walkInLanes,
    }),
  )

/** The same with the times that exceptions have closed: all that can be opened without a special opening. */
export function paintablePicture(day: Day, calendar: CounterCalendar, kind: DayKind): Picture {
  const planned = plannedPicture(day, calendar, kind)
  const bare = { ...calendar, exclusions: [], capacityChanges: [] }
  return withClosed(planned, plannedPicture(day, bare, kind))
}

/** A picture with further times, closed; those that would overlap are left out. */
export function withClosed(picture: Picture, times: readonly Hours[]): Picture {
  const isFree = (time: Hours) =>
    picture.every(({ opens, closes }) => closes <= time.opens || time.closes <= opens)
  const closed = times.filter(isFree).map(({ opens, closes }) => ({ opens, closes, ...closedShares }))
  return [...picture, ...closed].toSorted((one, other) => (one.opens < other.opens ? -1 : 1))
}

/**
 * The fewest exceptions that make a day of a counter what was painted: special openings where the calendar has no such
 * slot, then closed runs and other lanes. The calendar is the counter's without what was decided for this day alone.
 */
export function generateDayRows(
  day: Day,
  picture: Picture,
  calendar: CounterCalendar,
  kind: DayKind,
): DayRow[] {
  const wanted = new Map(openTimes(picture).map((time) => [time.opens, time]))
  const bare = { ...calendar, exclusions: [], capacityChanges: [] }
  const there = new Map(plannedPicture(day, bare, kind).map((time) => [time.opens, time]))
  const special = specialOf(
    [...wanted.values()].filter(({ opens, closes }) => there.get(opens)?.closes !== closes),
  )
  const opened = {
    ...calendar,
    specialOpenings: [
      ...calendar.specialOpenings,
      ...special.map((span) => ({ ...span, firstDay: day, lastDay: day, weekdays: null })),
    ],
  }
  const natural = new Map(plannedPicture(day, opened, kind).map((time) => [time.opens, time]))
  const steps = plannedPicture(day, { ...opened, capacityChanges: [] }, kind).map((slot) => ({
    opens: slot.opens,
    closes: slot.closes,
    is: natural.get(slot.opens) ?? closedShares,
    wanted: wanted.get(slot.opens) ?? closedShares,
  }))
  return [...special, ...generateFewest(steps)]
}

/** Times in a row of one length open as one span, with the lanes that most of its runs have; the others are changed. */
function specialOf(times: readonly PictureTime[]): Extract<DayRow, { thing: 'special_opening' }>[] {
  const rows: PictureTime[][] = []
  for (const time of times) {
    const row = rows.at(-1)
    const last = row?.at(-1)
    if (row && last && last.closes === time.opens && minutesOf(last) === minutesOf(time)) row.push(time)
    else rows.push([time])
  }
  return rows.flatMap((row) => {
    const [first, last] = [row[0], row.at(-1)]
    if (!first || !last) return []
    const usual = mostRuns(row)
    const { lanes, webLanes, phoneLanes, walkInLanes } = usual
    const shares = { lanes, webLanes, phoneLanes, walkInLanes }
    return [
      {
        thing: 'special_opening' as const,
        opens: first.opens,
        closes: last.closes,
        slotMinutes: minutesOf(first),
        ...shares,
      },
    ]
  })
}

function mostRuns(row: readonly PictureTime[]): PictureTime {
  const runs = row.filter((time, index) => {
    const before = row[index - 1]
    return !before || sharesText(before) !== sharesText(time)
  })
  const bySize = [...Map.groupBy(runs, sharesText).values()].toSorted(
    (one, other) => other.length - one.length,
  )
  const [usual] = bySize[0] ?? []
  if (!usual) throw new Error('a row has at least one time')
  return usual
}

const minutesOf = ({ opens, closes }: Hours): number => minuteOf(closes) - minuteOf(opens)

const minuteOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))
