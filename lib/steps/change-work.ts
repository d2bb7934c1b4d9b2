import { type Direction, moved } from '#lib/changes/rules.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import type { StepSet, VisitWork, WorkChoice } from '#lib/visit-work.ts'
import { NEW, type SetValues, type WorkAct, type WorkRefusal } from './rules.ts'

const MOST_ENTRIES = 40

/**
 * The work after an act; `newKey` is for what is added. Nothing is ever deleted, since visits bear its keys: it is put out
 * of use. Refused: an entry that is not there, more entries than a list holds, and two sets in use for the same people,
 * of which only one could be meant.
 */
export function workAfter(work: VisitWork, act: WorkAct, newKey: string): Result<VisitWork, WorkRefusal> {
  if (act.kind === 'set') return withSet(work, act.key, act.values, newKey)
  if (act.kind === 'step' || act.kind === 'moved_step') {
    const set = work.sets.find(({ key }) => key === act.set)
    if (!set) return refused('changed_meanwhile')
    const steps = act.kind === 'step' ? put(set.steps, act, newKey) : shifted(set.steps, act)
    if (!steps.ok) return steps
    const sets = work.sets.map((one) => (one === set ? { ...set, steps: steps.value } : one))
    return ok({ ...work, sets })
  }
  const choices = work[act.list]
  const list = act.kind === 'choice' ? put<WorkChoice>(choices, act, newKey) : shifted(choices, act)
  return list.ok ? ok({ ...work, [act.list]: list.value }) : list
}

function withSet(
  work: VisitWork,
  key: string,
  values: SetValues,
  newKey: string,
): Result<VisitWork, WorkRefusal> {
  const steps = work.sets.find((set) => set.key === key)?.steps ?? []
  const sets = put<StepSet>(work.sets, { key, values: { ...values, steps } }, newKey)
  if (!sets.ok) return sets
  const refusal = overlap(sets.value)
  return refusal ? refused(refusal) : ok({ ...work, sets: sets.value })
}

/** Why the sets that are in use cannot stand beside one another. */
function overlap(sets: readonly StepSet[]): 'service_taken' | 'two_for_all' | null {
  const used = sets.filter(({ isRetired }) => !isRetired)
  const ids = used.flatMap(({ serviceIds }) => serviceIds)
  if (new Set(ids).size < ids.length) return 'service_taken'
  return used.filter(({ serviceIds }) => serviceIds.length === 0).length > 1 ? 'two_for_all' : null
}

function put<Entry extends { key: string }>(
  list: readonly Entry[],
  { key, values }: { key: string; values: Omit<Entry, 'key'> },
  newKey: string,
): Result<Entry[], 'changed_meanwhile' | 'too_many'> {
  if (key === NEW) {
    if (list.length >= MOST_ENTRIES) return refused('too_many')
    return ok([...list, { ...values, key: newKey } as Entry])
  }
  if (!list.some((one) => one.key === key)) return refused('changed_meanwhile')
  return ok(list.map((one) => (one.key === key ? ({ ...values, key } as Entry) : one)))
}

function shifted<Entry extends { key: string }>(
  list: readonly Entry[],
  { key, direction }: { key: string; direction: Direction },
): Result<Entry[], 'changed_meanwhile'> {
  const entry = list.find((one) => one.key === key)
  return entry ? ok(moved(list, entry, direction)) : refused('changed_meanwhile')
}
