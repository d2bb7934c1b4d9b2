import { addDays, type Day } from '#lib/time.ts'

/** The days one answer covers at most: two months, as a calendar shows them. */
const maxDays = 62
const usualDays = 30

type AskedDays = { from?: Day | undefined; to?: Day | undefined }

/** The days that availability is asked for, or what is wrong with the last of them. */
export function daysAsked(asked: AskedDays, today: Day): { from: Day; until: Day } | 'too_small' | 'too_big' {
  const from = asked.from ?? today
  const until = asked.to ?? addDays(from, usualDays)
  if (until < from) return 'too_small'
  return until < addDays(from, maxDays) ? { from, until } : 'too_big'
}
