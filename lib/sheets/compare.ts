import { randomUUID } from 'node:crypto'
import type { WantedChange } from '#db/schema/changes.ts'
import type { StaffMember } from '#lib/actor.ts'
import type { StaffLocale } from '#lib/locales.ts'
import { readCalendars } from '#lib/pictures/read-calendars.ts'
import { changesOf, compareExceptions, compareRules } from './compare-rows.ts'
import { compareSlots } from './compare-slots.ts'
import { sheetRows } from './read-cells.ts'
import { readCounterNames, readRows } from './read-rows.ts'
import { knownWords, renderCells } from './render-cells.ts'
import type { CellProblem, Difference, SheetCells, SheetKind } from './rules.ts'
import { changesFor, impossibleRows } from './verify-slots.ts'

export type ImportedTable = { kind: SheetKind; rows: readonly string[][]; removesMissing: boolean }

export type ComparedTable = {
  problems: CellProblem[]
  differences: Difference[]
  unchanged: number
  /** Null where the wished slots cannot be made. */
  changes: WantedChange[] | null
}

/** A table that was taken in beside what is kept this moment: what is wrong in it, or what it would change. */
export async function compareTable(
  staff: StaffMember,
  { kind, rows, removesMissing }: ImportedTable,
  now: Date,
  locale: StaffLocale,
): Promise<ComparedTable> {
  const { sheet, problems } = sheetRows(kind, rows)
  if (problems.length > 0) return { problems, differences: [], unchanged: 0, changes: [] }
  const [names, stored, { counters, kindOf }] = await Promise.all([
    readCounterNames(locale),
    readRows(staff),
    readCalendars(staff),
  ])
  const cellsOf = (row: Record<string, unknown> | null): SheetCells | null =>
    row && renderCells(row, names, locale)
  if (kind === 'slots') {
    const { compared, targets, ...rest } = compareSlots(sheet, { counters, kindOf, removesMissing, now })
    const wished = targets.flatMap(({ counterId, days }) => {
      const counter = counters.get(counterId)
      return counter ? [{ counter, days, changes: changesFor(counter, days, kindOf) }] : []
    })
    const impossible = wished.flatMap(({ counter, days, changes }) =>
      changes ? [] : impossibleRows(counter, days, compared, kindOf),
    )
    return {
      ...rest,
      problems: [...rest.problems, ...impossible],
      differences: compared.map((each) => differenceOf(each, cellsOf)),
      changes: wished.every(({ changes }) => changes) ? wished.flatMap(({ changes }) => changes ?? []) : null,
    }
  }
  const known = {
    stored: kind === 'opening_rules' ? stored.openingRules : stored.exceptions,
    words: knownWords(),
    counterIds: new Set(names.keys()),
    removesMissing,
    newId: randomUUID,
  }
  const { compared, ...rest } = (kind === 'opening_rules' ? compareRules : compareExceptions)(sheet, known)
  return {
    ...rest,
    differences: compared.map((each) => differenceOf(each, cellsOf)),
    changes: changesOf(compared),
  }
}

type Sides = {
  row: number | null
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
}

function differenceOf(
  { row, before, after }: Sides,
  cellsOf: (row: Sides['before']) => SheetCells | null,
): Difference {
  const [was, is] = [cellsOf(before), cellsOf(after)]
  if (!before) return { state: 'added', row, before: was, after: is }
  return { state: after ? 'changed' : 'removed', row, before: was, after: is }
}
