import { isDeepStrictEqual } from 'node:util'
import type { Day } from '#lib/time.ts'
import { dayIn, type Period, periodOf } from './copy-days.ts'
import { type CopyWish, daysAmong, type Exception, runsOf } from './rules.ts'

/** Why something is not copied: it holds everywhere anyway, its day does not exist there or is over, or it is there. */
export const leftOutReasons = ['for_all', 'no_such_day', 'past', 'already_there'] as const

export type LeftOut = {
  exception: Exception
  why: (typeof leftOutReasons)[number]
  /** Where it would have gone; the days it was taken from where there is no such day, or none at all. */
  counterId: string | null
  days: Day[]
}

export type Copied = { made: Exception[]; leftOut: LeftOut[] }

/**
 * The exceptions of one week or month of a counter, as they would be in others and at other counters, and what is
 * left out and why. What lies in the period only in part is copied in that part.
 */
export function copyExceptions(
  exceptions: readonly Exception[],
  wish: CopyWish,
  today: Day,
  newId: () => string,
): Copied {
  const source = periodOf(wish, wish.source)
  const copied: Copied = { made: [], leftOut: [] }
  for (const exception of exceptions) {
    const days = daysIn(exception, source)
    if (days.length === 0) continue
    if (exception.counterId === null)
      copied.leftOut.push({ exception, why: 'for_all', counterId: null, days })
    if (exception.counterId !== wish.from) continue
    for (const goal of goalsOf(wish, source)) {
      const { counterId, period } = goal
      const goals = days.map((day) => ({ day, at: dayIn(day, source, period, wish) }))
      const isThere = (day: Day) => exceptions.some((other) => covers(other, exception, counterId, day))
      const whyNot = (day: Day): LeftOut['why'] | null => {
        if (day < today) return 'past'
        return isThere(day) ? 'already_there' : null
      }
      const sorted = goals.map(({ day, at }) => ({ day: at ?? day, why: at ? whyNot(at) : 'no_such_day' }))
      const of = (wanted: LeftOut['why'] | null) =>
        sorted.flatMap(({ day, why }) => (why === wanted ? day : []))
      copied.made.push(
        ...runsOf(of(null)).map((run) => ({ ...exception, ...run, weekdays: null, id: newId(), counterId })),
      )
      copied.leftOut.push(
        ...leftOutReasons.flatMap((why) => {
          const left = of(why)
          return left.length > 0 ? { exception, why, counterId, days: left } : []
        }),
      )
    }
  }
  return copied
}

/** Whether an exception already says of a day at a counter what another one would. */
const covers = (other: Exception, wanted: Exception, counterId: string, day: Day): boolean =>
  (other.counterId === counterId || other.counterId === null) &&
  other.firstDay <= day &&
  day <= other.lastDay &&
  daysAmong(day, day, other.weekdays).length > 0 &&
  saysTheSame(other, wanted)

type Goal = { counterId: string; period: Period }

/** Every counter in every period; not the source itself. */
const goalsOf = (wish: CopyWish, source: Period): Goal[] =>
  wish.counterIds.flatMap((counterId) =>
    Array.from({ length: wish.times }, (_, later) => ({
      counterId,
      period: periodOf(wish, wish.target, later),
    })).filter(({ period }) => counterId !== wish.from || period.first !== source.first),
  )

function daysIn({ firstDay, lastDay, weekdays }: Exception, { first, last }: Period): Day[] {
  const [from, until] = [firstDay > first ? firstDay : first, lastDay < last ? lastDay : last]
  return daysAmong(from, until, weekdays)
}

/** Whether two exceptions say the same of a day; what they are called does not matter. */
const saysTheSame = (one: Exception, other: Exception): boolean =>
  one.kind === other.kind &&
  one.opens === other.opens &&
  one.closes === other.closes &&
  one.slotMinutes === other.slotMinutes &&
  isDeepStrictEqual(one.shares, other.shares)
