import type { CitySettings } from '#lib/settings/input.ts'
import { addDays, clockOf, type Day, dayOf, weekdayOf } from '#lib/time.ts'

/**
 * 全国システムのカレンダー: when the systems of the country run. Pure. Daily hours and days of maintenance are settings;
 * announced stops are rows of `booking_stops`.
 */
export type NationalPattern = { hours: CitySettings['nationalHours']; rest: CitySettings['nationalRest'] }

export const nationalPattern = ({
  nationalHours: hours,
  nationalRest: rest,
}: Pick<CitySettings, 'nationalHours' | 'nationalRest'>): NationalPattern => ({ hours, rest })

/** Whether a day is one of maintenance, such as the Sunday after the third Saturday, also over the end of a month. */
export const isRestDay = (day: Day, rest: NationalPattern['rest']): boolean =>
  rest.some(({ nth, weekday, daysAfter }) => {
    const counted = addDays(day, -daysAfter)
    return weekdayOf(counted) === weekday && Math.ceil(Number(counted.slice(8)) / 7) === nth
  })

/** Whether the systems run through a whole visit by their regular calendar. */
export function isRunning({ hours, rest }: NationalPattern, startsAt: Date, endsAt: Date): boolean {
  const isOneDay = dayOf(startsAt) === dayOf(endsAt)
  const isInHours = hours.from <= clockOf(startsAt) && clockOf(endsAt) <= hours.until
  return isOneDay && isInHours && !isRestDay(dayOf(startsAt), rest)
}

export type SavePatternRefusal = 'changed_meanwhile'
