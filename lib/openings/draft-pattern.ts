import { isDeepStrictEqual } from 'node:util'
import type { StaffMember } from '#lib/actor.ts'
import { draftChanges } from '#lib/calendars/draft.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import type { Day } from '#lib/time.ts'
import { openings, patternWith, seenOf } from './queries.ts'
import {
  type DraftRefusal,
  type PatternWish,
  patternChanges,
  patternChangesFrom,
  patternsOfWish,
} from './rules.ts'

type Wish = {
  /** A row of the pattern that changes; null for a new one. */
  rule: string | null
  /** Null takes the pattern away. */
  pattern: PatternWish | null
  /** From which day on; null: from its beginning. */
  changeFrom: Day | null
  /** The rows as they were when the form was opened. */
  seen: string
  backTo: string
}

/**
 * Keeps the adding, changing or taking away of a pattern as a draft, and answers its id. Further counters get one like
 * it. Refused when the pattern is no longer there or no longer what the form was filled in with, when a counter is gone,
 * and when nothing would be different.
 */
export async function draftPattern(
  staff: StaffMember,
  { rule, pattern, changeFrom, seen, backTo }: Wish,
  now: Date,
): Promise<Result<{ draftId: string }, DraftRefusal>> {
  const city = await openings(staff)
  const before = rule === null ? null : patternWith(city, rule)
  if (rule !== null && !before) return refused('gone')
  if (before && seenOf(before.rows) !== seen) return refused('changed_meanwhile')
  const ids = city.counters.map(({ id }) => id)
  if (pattern?.counterIds.some((id) => !ids.includes(id))) return refused('counter_gone')
  const newId = () => crypto.randomUUID()
  const [first = null, ...others] = pattern ? patternsOfWish(pattern, before) : []
  const later = before && changeFrom && changeFrom > before.validFrom ? changeFrom : null
  const changes = [
    ...(before && first && later
      ? patternChangesFrom(before, first, later, newId)
      : patternChanges(before, first, newId)),
    ...others.flatMap((other) =>
      patternChanges(null, { ...other, validFrom: later ?? other.validFrom }, newId),
    ),
  ]
  if (changes.every(({ before: was, after }) => isDeepStrictEqual(was, after)))
    return refused('nothing_changed')
  const kind = pattern ? 'rules_saved' : 'rules_removed'
  return ok({ draftId: await draftChanges(staff, { kind, backTo, changes }, now) })
}
