import { isDeepStrictEqual } from 'node:util'
import type { z } from 'zod'
import type { WantedChange } from '#db/schema/changes.ts'
import type { LocalizedText } from '#lib/locales.ts'
import { type CellWords, exceptionRow, kindCell, ruleRow } from './input.ts'
import type { StoredRow } from './read-rows.ts'
import {
  type CellProblem,
  type ExceptionKind,
  type Expected,
  expectations,
  type SheetCells,
  type SheetColumn,
} from './rules.ts'

/** A row of a table: its number in the file, and its cells by column. */
export type SheetRow = { row: number; cells: SheetCells }

export type Compared = { row: number | null; before: StoredRow | null; after: StoredRow | null }

export type Comparison = { problems: CellProblem[]; compared: Compared[]; unchanged: number }

type Known = {
  stored: readonly StoredRow[]
  words: CellWords
  counterIds: ReadonlySet<string>
  removesMissing: boolean
  newId: () => string
}

/**
 * Rows beside what is kept, by their id: a row without one is new, one that is not in the table is removed where that
 * is asked for.
 */
function compareWith(rows: readonly SheetRow[], known: Known, read: Read): Comparison {
  const { stored, removesMissing } = known
  const byId = new Map(stored.map((row) => [row.id, row]))
  const seen = new Set<string>()
  const found = rows.map((each) => compareRow(each, byId, seen, known, read))
  const compared = found.flatMap((each) => each.compared ?? [])
  const missing = removesMissing ? stored.filter(({ id }) => !seen.has(id)) : []
  const differing = compared.filter(({ before, after }) => !isDeepStrictEqual(before, after))
  return {
    problems: found.flatMap(({ problems }) => problems),
    compared: [...differing, ...missing.map((row) => ({ row: null, before: row, after: null }))],
    unchanged: compared.length - differing.length,
  }
}

/** What the cells of a row are, or what was expected where even that is not clear. */
type Read = (cells: SheetCells) => { kind: ExceptionKind | null; schema: z.ZodType } | Expected

function compareRow(
  { row, cells }: SheetRow,
  byId: ReadonlyMap<string, StoredRow>,
  seen: Set<string>,
  { newId }: Known,
  read: Read,
): { problems: CellProblem[]; compared?: Compared } {
  const meant = read(cells)
  if (typeof meant === 'string') return { problems: [{ row, column: 'kind', expected: meant }] }
  const { kind, schema } = meant
  const id = (cells.id ?? '').trim()
  const before = byId.get(id) ?? null
  const wrongId = id === '' ? null : problemOfId(before, kind, seen.has(id))
  seen.add(id)
  const problems: CellProblem[] = wrongId ? [{ row, column: 'id', expected: wrongId }] : []
  const parsed = schema.safeParse(cells)
  if (!parsed.success) return { problems: [...problems, ...problemsOf(parsed.error, row)] }
  const own = withTexts(parsed.data as Record<string, unknown>, before)
  const after = { ...before, ...own, id: before?.id ?? newId(), ...(kind && { thing: kind }) }
  return { problems, compared: { row, before, after } }
}

/** What an exception is cannot be changed: it would be another one. */
function problemOfId(
  before: StoredRow | null,
  kind: ExceptionKind | null,
  isTwice: boolean,
): Expected | null {
  if (!before || (before.thing ?? null) !== kind) return 'id'
  return isTwice ? 'once' : null
}

/** The first problem of each cell of a row. */
export function problemsOf(error: z.ZodError, row: number): CellProblem[] {
  const byColumn = new Map<string, CellProblem>()
  for (const { path, message } of error.issues) {
    const column = String(path[0])
    const expected = expectations.find((each) => each === message)
    // A column has the name of what it is stored as.
    if (expected && !byColumn.has(column))
      byColumn.set(column, { row, column: column as SheetColumn, expected })
  }
  return [...byColumn.values()]
}

/** The reason as it is stored: a table has two of its languages, the others stay. */
function withTexts({ reason, reasonEn, ...row }: Record<string, unknown>, before: StoredRow | null) {
  if (typeof reason !== 'string') return row
  const { en: _, ...kept } = (before?.reason as LocalizedText | undefined) ?? { ja: '' }
  return { ...row, reason: { ...kept, ja: reason, ...(reasonEn !== '' && { en: reasonEn }) } }
}

export const compareRules = (rows: readonly SheetRow[], known: Known): Comparison =>
  compareWith(rows, known, () => ({ kind: null, schema: ruleRow(known.words, known.counterIds) }))

export const compareExceptions = (rows: readonly SheetRow[], known: Known): Comparison =>
  compareWith(rows, known, (cells) => {
    const kind = kindCell(known.words).safeParse(cells)
    if (!kind.success) return 'kind'
    return { kind: kind.data.kind, schema: exceptionRow(kind.data.kind, known.words, known.counterIds) }
  })

/** The comparison as a change of the calendar: whole rows, without the word for what they are. */
export const changesOf = (compared: readonly Compared[]): WantedChange[] =>
  compared.flatMap(({ before, after }) => {
    const id = (after ?? before)?.id
    const thing = ((after ?? before)?.thing as ExceptionKind | undefined) ?? 'opening_rule'
    return id === undefined ? [] : [{ thing, thingId: id, before: plain(before), after: plain(after) }]
  })

function plain(row: StoredRow | null): Record<string, unknown> | null {
  if (!row) return null
  const { thing: _, ...columns } = row
  return columns
}
