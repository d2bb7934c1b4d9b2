import { isDeepStrictEqual } from 'node:util'
import type { Connection } from '#db/client.ts'
import type { WantedChange } from '#db/schema/changes.ts'
import { type Look, readRows } from './read-rows.ts'
import { type ChangedThing, changedThings, isOrderKept, plainRow } from './rules.ts'

/** Whether every row is still what it was when the changes were thought out. */
export async function areAsSeen(
  tx: Connection,
  changes: readonly WantedChange[],
  look: Look,
): Promise<boolean> {
  for (const { thing, wanted } of byThing(changes)) {
    const ids = wanted.map(({ thingId }) => thingId).sort()
    const rows = await readRows(tx, thing, ids, look)
    if (!wanted.every((change) => isSame(change, rows.get(change.thingId)))) return false
  }
  return true
}

/** The changes of each thing, in the order in which things are locked and written. */
export function byThing(changes: readonly WantedChange[]): { thing: ChangedThing; wanted: WantedChange[] }[] {
  const groups = Map.groupBy(changes, ({ thing }) => thing)
  return writingOrder.flatMap((thing) => {
    const wanted = groups.get(thing)
    return wanted ? [{ thing, wanted }] : []
  })
}

/** What others point at comes first, and goes last. */
const writingOrder: ChangedThing[] = changedThings.toSorted((one, other) => rankOf(one) - rankOf(other))

function rankOf(thing: ChangedThing): number {
  return thing === 'counter' || thing === 'service' || thing === 'role' ? 0 : 1
}

/**
 * Whether a row still has what was seen of it. When it was saved and how often is no part of what it says, nor is where
 * it stands among others, unless the change is about that.
 */
function isSame(change: WantedChange, row: Record<string, unknown> | undefined): boolean {
  const { before: seen } = change
  if (seen === null || row === undefined) return seen === null && row === undefined
  const isOwn = (key: string) => !unsaid.has(key) && !(key === 'position' && isOrderKept(change))
  return Object.entries(plainRow(seen)).every(
    ([key, value]) => !isOwn(key) || isDeepStrictEqual(value ?? null, row[key] ?? null),
  )
}

const unsaid = new Set(['updatedAt', 'createdAt', 'version'])
