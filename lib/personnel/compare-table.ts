import type { z } from 'zod'
import { staffLocales } from '#lib/locales.ts'
import { wordsOf } from '#lib/words.ts'
import { type PersonRow, personRow } from './input.ts'
import { type CellProblem, cellProblems, MOST_NEW_PEOPLE, type PersonColumn, personColumns } from './rules.ts'

/** Somebody who has an account already, as a row of the table has them. */
export type KnownPerson = {
  id: string
  loginId: string
  name: string
  email: string | null
  lastDay: string | null
}

/** What is wrong with a cell, in the row as a spreadsheet counts it; of a column that is missing, in the headings. */
export type RowProblem = {
  row: number
  column: PersonColumn
  problem: CellProblem
  text: string
}

/** A row that would make a new account, or change one. */
export type PersonChange = { row: number; known: KnownPerson | null; wanted: PersonRow }

/**
 * A table of people beside those who are there, by their ID. Who is not in the table stays as they are: a list that is
 * too short throws nobody out. A column that is left out changes nothing.
 */
export function compareTable(rows: readonly string[][], known: readonly KnownPerson[]) {
  const columns = (rows[0] ?? []).map(columnOf)
  const missing = (['loginId', 'name'] as const).filter((column) => !columns.includes(column))
  if (missing.length > 0)
    return {
      changes: [],
      unchanged: 0,
      problems: missing.map((column): RowProblem => ({ row: 1, column, problem: 'no_column', text: '' })),
    }
  const byId = new Map(known.map((person) => [person.loginId, person]))
  const seen = new Set<string>()
  const read = rows
    .slice(1)
    .map((cells, index) => ({ row: index + 2, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    .map(({ row, cells }) => readRow(row, cells, columns, byId, seen))
  const problems = read.flatMap((each) => each.problems)
  const changes = read.flatMap((each) => each.change ?? [])
  const differing = changes.filter(({ known: before, wanted }) => !before || isChanged(before, wanted))
  return { problems, changes: differing, unchanged: changes.length - differing.length }
}

/** The column that a heading names, in either language of the staff pages. */
function columnOf(heading: string): PersonColumn | null {
  const told = heading.normalize('NFKC').trim().toLowerCase()
  return (
    personColumns.find((column) =>
      staffLocales.some(
        (locale) => wordsOf(locale, 'personnel')(`column.${column}`).normalize('NFKC').toLowerCase() === told,
      ),
    ) ?? null
  )
}

function readRow(
  row: number,
  cells: readonly string[],
  columns: readonly (PersonColumn | null)[],
  known: ReadonlyMap<string, KnownPerson>,
  seen: Set<string>,
): { problems: RowProblem[]; change?: PersonChange } {
  const cellOf = (column: PersonColumn) => cells[columns.indexOf(column)] ?? ''
  const before = known.get(cellOf('loginId').normalize('NFKC').trim().toLowerCase()) ?? null
  const kept = { email: before?.email ?? '', lastDay: before?.lastDay ?? '' }
  const typed = {
    loginId: cellOf('loginId'),
    name: cellOf('name'),
    email: columns.includes('email') ? cellOf('email') : kept.email,
    lastDay: columns.includes('lastDay') ? cellOf('lastDay') : kept.lastDay,
  }
  const read = personRow.safeParse(typed, { reportInput: true })
  if (!read.success) return { problems: problemsOf(read.error, row, cellOf) }
  const { loginId } = read.data
  if (seen.has(loginId)) return { problems: [{ row, column: 'loginId', problem: 'twice', text: loginId }] }
  seen.add(loginId)
  return { problems: [], change: { row, known: before, wanted: read.data } }
}

const problemsOf = (error: z.ZodError, row: number, cellOf: (column: PersonColumn) => string): RowProblem[] =>
  personColumns.flatMap((column) => {
    const issue = error.issues.find(({ path }) => path[0] === column)
    return issue ? [{ row, column, problem: problemOf(issue.message), text: cellOf(column) }] : []
  })

const problemOf = (message: string): CellProblem => cellProblems.find((each) => each === message) ?? 'invalid'

const isChanged = (before: KnownPerson, { name, email, lastDay }: PersonRow): boolean =>
  before.name !== name || (before.email ?? '') !== (email ?? '') || (before.lastDay ?? '') !== lastDay

/** Whether a table brings more new people at once than passwords are made for. */
export const hasTooManyNew = (changes: readonly PersonChange[]): boolean =>
  changes.filter(({ known }) => known === null).length > MOST_NEW_PEOPLE

/** Whose last day a table would change, and who of them leaves by it; the others would stay after all. */
export const movedBy = (changes: readonly PersonChange[]): { id: string; leaves: boolean }[] =>
  changes.flatMap(({ known, wanted }) =>
    known && (known.lastDay ?? '') !== wanted.lastDay
      ? [{ id: known.id, leaves: wanted.lastDay !== '' }]
      : [],
  )
