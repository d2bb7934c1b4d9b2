import { isDeepStrictEqual } from 'node:util'
import type { StaffMember } from '#lib/actor.ts'
import { draftChanges } from '#lib/calendars/draft.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { exceptionWith, openings, seenOf } from './queries.ts'
import {
  type DraftRefusal,
  daysAmong,
  type Exception,
  type ExceptionKind,
  type ExceptionWish,
  exceptionChange,
  runsOf,
} from './rules.ts'

type Name = { kind: ExceptionKind; id: string }

/** An exception and what was seen of it. */
type SeenName = Name & { seen: string }

type Wish = {
  /** The exception that changes; null for a new one. */
  name: Name | null
  wish: ExceptionWish
  /** The exception as it was when the form was opened. */
  seen: string
  backTo: string
}

/**
 * Keeps an exception for one, several or all counters as a draft, and answers its id. The one that changes stays the
 * exception of the first counter named. Refused when it is gone or no longer what the form was filled in with, when a
 * counter is gone, when none of its days exists, and when nothing would be different.
 */
export async function draftExceptions(
  staff: StaffMember,
  { name, wish, seen, backTo }: Wish,
  now: Date,
): Promise<Result<{ draftId: string }, DraftRefusal>> {
  const city = await openings(staff)
  const before = name && exceptionWith(city, name)
  if (name && !before) return refused('gone')
  if (name && (seenOf(before) !== seen || name.kind !== wish.kind)) return refused('changed_meanwhile')
  const allIds = city.counters.map(({ id }) => id)
  if (wish.counterIds?.some((id) => !allIds.includes(id))) return refused('counter_gone')
  const [first, ...others] = exceptionsOf(wish, allIds, () => crypto.randomUUID())
  if (!first) return refused('no_days')
  const kept = before ? { ...first, id: before.id } : first
  if (before && others.length === 0 && isDeepStrictEqual(before, kept)) return refused('nothing_changed')
  const changes = [exceptionChange(before, kept), ...others.map((other) => exceptionChange(null, other))]
  return ok({ draftId: await draftChanges(staff, { kind: 'exceptions_saved', backTo, changes }, now) })
}

/**
 * The exceptions that a wish comes to: one a counter, or one for all of them together. A special opening belongs to a
 * counter, so "all" are those there are; a closure knows no weekdays, so it becomes one for each run of days.
 */
function exceptionsOf(
  { counterIds, ...wish }: ExceptionWish,
  allCounterIds: readonly string[],
  newId: () => string,
): Exception[] {
  const everywhere = wish.kind === 'special_opening' ? allCounterIds : [null]
  const { kind, firstDay, lastDay, weekdays } = wish
  const runs =
    kind === 'closure' && weekdays
      ? runsOf(daysAmong(firstDay, lastDay, weekdays)).map((run) => ({ ...run, weekdays: null }))
      : [{ firstDay, lastDay, weekdays }]
  return (counterIds ?? everywhere).flatMap((counterId) =>
    runs.map((run) => ({ ...wish, ...run, id: newId(), counterId })),
  )
}

/**
 * Keeps the taking away of exceptions as a draft. Refused when one of them is gone, or is no longer what whoever chose it
 * has seen.
 */
export async function draftRemoval(
  staff: StaffMember,
  { chosen, backTo }: { chosen: readonly SeenName[]; backTo: string },
  now: Date,
): Promise<Result<{ draftId: string }, DraftRefusal>> {
  const city = await openings(staff)
  const changes = chosen.flatMap(({ seen, ...name }) => {
    const exception = exceptionWith(city, name)
    return exception && seenOf(exception) === seen ? exceptionChange(exception, null) : []
  })
  if (changes.length < chosen.length) return refused('changed_meanwhile')
  return ok({ draftId: await draftChanges(staff, { kind: 'exceptions_removed', backTo, changes }, now) })
}
