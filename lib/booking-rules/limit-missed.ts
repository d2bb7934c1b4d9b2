import { addDays, dayOf, instantOf } from '#lib/time.ts'

type MissedRules = {
  missedMost: number
  missedDays: number
  missedAct: 'tell' | 'refuse'
  missedRefuseDays: number
}

/** So many missed visits since a moment, the last of them not before another one, and an account books nothing online. */
export type MissedLimit = { most: number; since: Date; latest: Date }

/** From when on missed visits count. */
export const countedSince = ({ missedDays }: Pick<MissedRules, 'missedDays'>, now: Date): Date =>
  instantOf(addDays(dayOf(now), -missedDays), '00:00')

/**
 * 不来場の制限: what the city lets nobody exceed who books with an account; null where nobody is refused. What was missed
 * longer ago than it counts refuses nobody either.
 */
export function missedLimit(rules: MissedRules, now: Date): MissedLimit | null {
  if (rules.missedAct !== 'refuse' || rules.missedMost === 0) return null
  const latest = instantOf(addDays(dayOf(now), -rules.missedRefuseDays), '00:00')
  return { most: rules.missedMost, since: countedSince(rules, now), latest }
}

/** Whether visits that were missed, by when they began, are too many; the same as `limit_refusal` of the database says. */
export function isOverMissed({ most, since, latest }: MissedLimit, missed: readonly Date[]): boolean {
  const counted = missed.filter((startsAt) => startsAt >= since)
  return counted.length >= most && counted.some((startsAt) => startsAt >= latest)
}
