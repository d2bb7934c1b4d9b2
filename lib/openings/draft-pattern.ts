import { isDeepStrictEqual } from 'node:util'
import type { StaffMember } from '#lib/actor.ts'
import { draftChanges } from '#lib/calendars/draft.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import type { Day } from '#lib/time.ts'
import { openings, patternWith, seenOf } from './queries.ts'
import { type DraftRefusal, type Pattern, patternChanges, patternChangesFrom } from './rules.ts'

type Wish = {
  /** A row of the pattern that changes; null for a new one. */
  rule: string | null
  /** Null takes the pattern away. */
  pattern: Pattern | null
  /** From which day on; null: from its beginning. */
  changeFrom: Day | null
  /** The rows as they were when the form was opened. */
  seen: string
  backTo: string
}

/**
 * Keeps the adding, changing or taking away of a pattern as a draft, and answers its id. Refused when the pattern is
 * no longer what the form was filled in with, when its counter is gone, and when nothing would be different.
 */
export async function draftPattern(
  staff: StaffMember,
  { rule, pattern, changeFrom, seen, backTo }: Wish,
  now: Date,
): Promise<Result<{ draftId: string }, DraftRefusal>> {
  const city = await openings(staff)
  const before = rule === null ? null : patternWith(city, rule)
  if (rule !== null && seenOf(before?.rows) !== seen) return refused('changed_meanwhile')
  if (pattern && !city.counters.some(({ id }) => id === pattern.counterId)) return refused('counter_gone')
  const newId = () => crypto.randomUUID()
  const changes =
    before && pattern && changeFrom && changeFrom > before.validFrom
      ? patternChangesFrom(before, pattern, changeFrom, newId)
      : patternChanges(before, pattern, newId)
  if (changes.every(({ before: was, after }) => isDeepStrictEqual(was, after)))
    return refused('nothing_changed')
  const kind = pattern ? 'rules_saved' : 'rules_removed'
  return ok({ draftId: await draftChanges(staff, { kind, backTo, changes }, now) })
}
