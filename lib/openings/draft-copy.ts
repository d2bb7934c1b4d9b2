import type { StaffMember } from '#lib/actor.ts'
import { draftChanges } from '#lib/calendars/draft.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { copyOf, openings } from './queries.ts'
import { type CopyWish, type DraftRefusal, exceptionChange } from './rules.ts'

/** Keeps the copying of exceptions as a draft. Refused when a counter is gone and when there is nothing to copy. */
export async function draftCopy(
  staff: StaffMember,
  { wish, backTo }: { wish: CopyWish; backTo: string },
  now: Date,
): Promise<Result<{ draftId: string }, DraftRefusal>> {
  const city = await openings(staff)
  const ids = city.counters.map(({ id }) => id)
  if ([wish.from, ...wish.counterIds].some((id) => !ids.includes(id))) return refused('counter_gone')
  const { made } = copyOf(city, wish, now)
  if (made.length === 0) return refused('nothing_changed')
  const changes = made.map((exception) => exceptionChange(null, exception))
  return ok({ draftId: await draftChanges(staff, { kind: 'exceptions_copied', backTo, changes }, now) })
}
