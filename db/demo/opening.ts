import type {
  capacityChanges,
  closures,
  exclusions,
  openingRules,
  specialOpenings,
} from '#db/schema/counters.ts'
import { kindOfDay } from '#lib/calendar.ts'
import { addDays, type Day, dayOf, weekdayOf } from '#lib/time.ts'

const WEEKDAYS = [1, 2, 3, 4, 5]
const THURSDAY = [4]
const SATURDAY = [6]
const LONG_AGO: Day = '2020-01-01'

type Rule = typeof openingRules.$inferInsert

const rule = (
  counterId: string,
  weekdays: number[],
  hours: [opens: string, closes: string],
  lanes: [lanes: number, phone: number, walkIn: number],
): Rule => ({
  counterId,
  weekdays,
  opens: hours[0],
  closes: hours[1],
  slotMinutes: 15,
  lanes: lanes[0],
  phoneLanes: lanes[1],
  walkInLanes: lanes[2],
  validFrom: LONG_AGO,
})

/**
 * When the counters are open: the city hall with fewer lanes at noon, the annex with one evening and the second and
 * fourth Saturday morning of a month, the hall in the first three months of each year.
 */
export const openingRulesOfCity = (): Rule[] => [
  rule('city-hall', WEEKDAYS, ['08:30', '17:30'], [6, 1, 1]),
  rule('city-hall', WEEKDAYS, ['12:00', '13:00'], [3, 0, 1]),
  rule('city-hall', SATURDAY, ['08:00', '15:00'], [3, 0, 0]),
  rule('station-annex', WEEKDAYS, ['09:00', '12:00'], [2, 0, 0]),
  rule('station-annex', WEEKDAYS, ['13:00', '17:00'], [2, 0, 0]),
  rule('station-annex', THURSDAY, ['17:00', '19:30'], [2, 0, 0]),
  { ...rule('station-annex', SATURDAY, ['09:00', '12:00'], [2, 0, 0]), weeksOfMonth: [2, 4] },
  {
    ...rule('community-hall', WEEKDAYS, ['09:00', '16:00'], [2, 0, 0]),
    seasonFrom: '01-01',
    seasonUntil: '03-31',
  },
]

/**
 * What is out of the ordinary in the coming weeks. On a day on which nothing would be open, the city hall opens
 * specially, so that today's list is alive whenever the demo is started for the first time.
 */
export function exceptionsAt(now: Date): {
  closures: (typeof closures.$inferInsert)[]
  exclusions: (typeof exclusions.$inferInsert)[]
  specialOpenings: (typeof specialOpenings.$inferInsert)[]
  capacityChanges: (typeof capacityChanges.$inferInsert)[]
} {
  const today = dayOf(now)
  const special = (day: Day, closes: string) => ({
    counterId: 'city-hall',
    firstDay: day,
    lastDay: day,
    opens: '09:00',
    closes,
    slotMinutes: 15,
    lanes: 3,
    reason: { ja: '休日臨時開庁', en: 'Special holiday opening' },
  })
  return {
    closures: [
      {
        counterId: 'station-annex',
        firstDay: nextOffice(addDays(today, 16)),
        lastDay: nextOffice(addDays(today, 16)),
        reason: { ja: 'ビルの設備点検', en: 'Inspection of the building' },
      },
    ],
    exclusions: [
      {
        counterId: null,
        firstDay: nextOffice(addDays(today, 9)),
        lastDay: nextOffice(addDays(today, 9)),
        opens: '16:00',
        closes: '17:30',
        reason: { ja: '窓口端末の入替え', en: 'Replacement of the counters’ terminals' },
      },
    ],
    specialOpenings: [
      special(nextSunday(addDays(today, 8)), '12:00'),
      ...(isOffice(today) || isSaturday(today) ? [] : [special(today, '16:00')]),
    ],
    capacityChanges: [
      {
        counterId: 'city-hall',
        firstDay: nextOffice(addDays(today, 12)),
        lastDay: nextOffice(addDays(today, 12)),
        opens: '13:00',
        closes: '15:00',
        lanes: 4,
        phoneLanes: 1,
        walkInLanes: 1,
        reason: { ja: '職員の研修', en: 'Training of staff' },
      },
    ],
  }
}

const YEAR_END = { from: '12-29', until: '01-03' }

const isQuiet = (day: Day): boolean => {
  const { isHoliday, isYearEnd } = kindOfDay(day, YEAR_END, new Map())
  return isHoliday || isYearEnd
}

const isOffice = (day: Day): boolean => WEEKDAYS.includes(weekdayOf(day)) && !isQuiet(day)

const isSaturday = (day: Day): boolean => weekdayOf(day) === 6 && !isQuiet(day)

/** That day, or the next on which offices work. */
const nextOffice = (day: Day): Day => (isOffice(day) ? day : nextOffice(addDays(day, 1)))

const nextSunday = (day: Day): Day => (weekdayOf(day) === 0 ? day : nextSunday(addDays(day, 1)))
