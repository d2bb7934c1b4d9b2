/** What an administrator changes with a record of before and after, so that it can be shown and undone. */
export const changedThings = [
  'counter',
  'counter_services',
  'service',
  'opening_rule',
  'closure',
  'exclusion',
  'special_opening',
  'capacity_change',
  'holiday_change',
  'booking_rule',
  'booking_stop',
  'field',
  'setting',
  'text',
  'page_text',
  'notice_template',
  'role',
  'staff_roles',
] as const

export type ChangedThing = (typeof changedThings)[number]

/** How far the making of places after a change of the calendar has come. */
export const runStates = ['waiting', 'running', 'done'] as const

export type UndoRefusal = 'changed_meanwhile' | 'undone_already' | 'in_use'

/** Why somebody may not make such a change of roles; `lib/roles/rules.ts` says when. */
export type GrantRefusal = 'not_yours' | 'last_administrator' | 'end_needed'

/** Things that give rights: no change of them is made, nor taken back, without asking who may. */
export const givesRights = (thing: ChangedThing): boolean => thing === 'role' || thing === 'staff_roles'

type Row = Record<string, unknown>

type Change = { thing: ChangedThing; thingId: string; before: Row | null; after: Row | null }

/** What decides when counters are open and for how many. */
export const ofTheCalendar: readonly ChangedThing[] = [
  'opening_rule',
  'closure',
  'exclusion',
  'special_opening',
  'capacity_change',
  'holiday_change',
]

/** Settings that decide about places, or about data of residents that may be there by now. */
const checkedSettings: readonly string[] = ['yearEnd', 'residentData', 'noticeSignIn']

/** Whether a change is shown as a dry run before it is made: places may come or go by it, or it may be impossible. */
export function isOfCalendar({ thing, thingId, before, after }: Change): boolean {
  if (thing === 'setting') return checkedSettings.includes(thingId)
  if (thing === 'counter') {
    const [was, is] = [before ?? {}, after ?? {}]
    return ['archivedAt', 'seasonFrom', 'seasonUntil'].some((key) => (was[key] ?? null) !== (is[key] ?? null))
  }
  return ofTheCalendar.includes(thing)
}

/** The changes that take these back, the last one first. */
export const takenBack = (changes: readonly Change[]): Change[] =>
  changes.toReversed().map(({ thing, thingId, before, after }) => ({
    thing,
    thingId,
    before: after,
    after: before,
  }))

/** A row as a record keeps it: instants as text, times of day without their seconds, nothing that is not there. */
export const plainRow = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).flatMap(([key, value]) => (value === undefined ? [] : [[key, plainValue(value)]])),
  )

function plainValue(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString()
  return typeof value === 'string' && /^\d\d:\d\d:00$/.test(value) ? value.slice(0, 5) : value
}

/** Whether a change leaves a thing where it stands among others: moving those must not be in its way, nor be undone by it. */
export const isOrderKept = ({ before, after }: Pick<Change, 'before' | 'after'>): boolean =>
  before === null || after === null || before.position === after.position

export const directions = ['up', 'down'] as const

export type Direction = (typeof directions)[number]

/** The entries beside one in a list, as its page shows them; nothing at an end. */
export type Neighbours = { above: string; below: string }

export function neighboursOf(order: readonly string[], entry: string): Neighbours {
  const at = order.indexOf(entry)
  return { above: order[at - 1] ?? '', below: (at < 0 ? undefined : order[at + 1]) ?? '' }
}

/** Whether an entry would pass the one that was seen there; others may have moved, but it must still be in the list. */
export const isPassedAsSeen = (
  order: readonly string[],
  { id, direction, ...seen }: { id: string; direction: Direction } & Neighbours,
): boolean => {
  const side = direction === 'up' ? 'above' : 'below'
  return order.includes(id) && neighboursOf(order, id)[side] === seen[side]
}

/** A list with one entry a step further up or down; as it was at the end of the list. */
export function moved<Entry>(order: readonly Entry[], entry: Entry, direction: Direction): Entry[] {
  const from = order.indexOf(entry)
  const to = direction === 'up' ? from - 1 : from + 1
  if (from < 0 || to < 0 || to >= order.length) return [...order]
  return order.with(from, order[to] as Entry).with(to, entry)
}

/** Whether a row cannot go because another points at it: 23503 of PostgreSQL, on the error or on what it was made of. */
export const isInUse = (error: unknown): boolean =>
  error instanceof Error && (('code' in error && error.code === '23503') || isInUse(error.cause))
