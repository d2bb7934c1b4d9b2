import { isDeepStrictEqual } from 'node:util'
import type { ChangedThing } from '#lib/changes/rules.ts'
import type { LocalizedText } from '#lib/locales.ts'

/** What a file of settings calls itself. */
export const FORMAT = 'madoguchi-settings'
export const VERSION = 1

/** What travels, in the order in which a city is read: first what it is, then its calendar, its rules and its words. */
export const transferredThings = [
  'setting',
  'role',
  'service',
  'counter',
  'counter_services',
  'opening_rule',
  'closure',
  'exclusion',
  'special_opening',
  'capacity_change',
  'holiday_change',
  'booking_rule',
  'booking_stop',
  'field',
  'text',
  'page_text',
  'notice_template',
] as const satisfies readonly ChangedThing[]

export type TransferredThing = (typeof transferredThings)[number]

type Row = Record<string, unknown>

/** Rows by thing and id. */
export type Configuration = Partial<Record<TransferredThing, Record<string, Row>>>

/** Why a file is not taken in. */
export const faultReasons = [
  'too_large',
  'no_json',
  'my_number',
  'asks_my_number',
  'newer',
  'unknown',
  'name_differs',
  'missing',
  'unknown_right',
  'not_yours',
  'broken_text',
  'broken_page',
  'broken_notice',
  'kind_answered',
  'data_stored',
  'notice_needs_data',
  'does_not_fit',
] as const

/** The same with where in the file it is. */
export type FileFault = { reason: (typeof faultReasons)[number]; place: string }

/** `add` takes what the file has and leaves the rest; `replace` also takes away what the file does not have. */
export const importModes = ['add', 'replace'] as const

export type ImportMode = (typeof importModes)[number]

export type ImportedChange = {
  thing: TransferredThing
  thingId: string
  before: Row | null
  after: Row | null
}

/** Who wrote a row and when stays where it was written; so does which roles the product has brought along. */
const ofThisHouse: readonly string[] = [
  'createdAt',
  'updatedAt',
  'updatedBy',
  'madeBy',
  'liftedBy',
  'version',
  'isShipped',
]

/** A row as it travels, without what says something only here. */
export const travelling = (row: Row): Row =>
  Object.fromEntries(Object.entries(row).filter(([key]) => !ofThisHouse.includes(key)))

/**
 * What taking the file in would change here, row by row; rows that are the same already are left out. Of a thing that
 * the file does not name at all it says nothing: it may be older than the thing.
 */
export function importedChanges(
  file: Configuration,
  here: Configuration,
  mode: ImportMode,
  now: Date,
): ImportedChange[] {
  return transferredThings.flatMap((thing) => {
    const [there, kept] = [file[thing] ?? {}, here[thing] ?? {}]
    const taken = Object.entries(there).flatMap(([thingId, row]) =>
      changeTo(thing, thingId, kept[thingId] ?? absent(thing), row),
    )
    const gone =
      mode === 'add' || !(thing in file)
        ? []
        : Object.entries(kept).filter(([thingId]) => !(thingId in there))
    return [...taken, ...gone.flatMap(([thingId, row]) => withoutRow(thing, thingId, row, now))]
  })
}

/** What a thing is that is not here: a counter that nobody has set up takes nothing. */
const absent = (thing: TransferredThing): Row | null =>
  thing === 'counter_services' ? { serviceIds: [] } : null

function changeTo(thing: TransferredThing, thingId: string, before: Row | null, row: Row): ImportedChange[] {
  const after = { ...before, ...row }
  return before && isDeepStrictEqual(before, after) ? [] : [{ thing, thingId, before, after }]
}

const ends: Partial<Record<TransferredThing, string>> = {
  counter: 'archivedAt',
  service: 'archivedAt',
  role: 'archivedAt',
  field: 'retiredAt',
  booking_stop: 'liftedAt',
}

/** What has a history is archived, retired or lifted, never deleted; what a counter takes goes with the counter. */
function withoutRow(thing: TransferredThing, thingId: string, before: Row, now: Date): ImportedChange[] {
  const end = ends[thing]
  if (thing === 'counter_services') return []
  if (!end) return [{ thing, thingId, before, after: null }]
  return before[end] ? [] : [{ thing, thingId, before, after: { ...before, [end]: now.toISOString() } }]
}

export type ImportCount = { thing: TransferredThing; added: number; changed: number; removed: number }

/** How many rows of each thing would come, change and go. */
export const countChanges = (changes: readonly Omit<ImportedChange, 'thingId'>[]): ImportCount[] =>
  transferredThings.flatMap((thing) => {
    const own = changes.filter((change) => change.thing === thing)
    const added = own.filter(({ before }) => before === null).length
    const removed = own.filter(({ after }) => after === null).length
    return own.length > 0 ? [{ thing, added, removed, changed: own.length - added - removed }] : []
  })

/** The names of counters or services by id, with those that a file brings. */
export const namesWith = (
  known: ReadonlyMap<string, LocalizedText>,
  changes: readonly ImportedChange[],
  of: 'counter' | 'service',
): ReadonlyMap<string, LocalizedText> =>
  new Map([
    ...changes.flatMap(({ thing, thingId, after }) =>
      thing === of && after?.name ? [[thingId, after.name as LocalizedText] as const] : [],
    ),
    ...known,
  ])

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** What is written in a file, each text once and on lines of its own, without ids: many rows say the same. */
export function textsOf(file: unknown): string {
  const [found, waiting] = [new Set<string>(), [file]]
  while (waiting.length > 0) {
    const next = waiting.pop()
    if (typeof next === 'string' || typeof next === 'number') found.add(String(next))
    for (const [name, value] of next !== null && typeof next === 'object' ? Object.entries(next) : []) {
      found.add(name)
      waiting.push(value)
    }
  }
  return [...found].filter((text) => !UUID.test(text)).join('\n')
}
