import type { StaffMember } from '#lib/actor.ts'
import { encodedCsv, type ForeignCell } from '#lib/csv.ts'
import { MOST_CSV_ROWS } from '#lib/csv-reading.ts'
import type { StaffLocale } from '#lib/locales.ts'
import { paintablePicture } from '#lib/pictures/generate-day-rows.ts'
import { readCalendars } from '#lib/pictures/read-calendars.ts'
import { demand } from '#lib/staff/access.ts'
import { addDays, type Day, daysBetween } from '#lib/time.ts'
import type { ExportQuery } from './input.ts'
import { readCounterNames, readRows } from './read-rows.ts'
import { headingOf, renderCells } from './render-cells.ts'
import { type SheetCells, sheetColumns } from './rules.ts'

export type Exported =
  | { bytes: Uint8Array<ArrayBuffer> }
  /** Letters that the encoding does not have. */
  | { foreign: ForeignCell[] }
  /** More rows than could be taken back. */
  | { rows: number }

/** A part of the calendar as CSV, in the words of a language. What comes back unchanged changes nothing. */
export async function exportSheet(
  staff: StaffMember,
  query: ExportQuery,
  today: Day,
  locale: StaffLocale,
): Promise<Exported> {
  demand(staff, 'calendar.edit')
  const rows = await rowsOf(staff, query, today, locale)
  if (rows.length > MOST_CSV_ROWS) return { rows: rows.length }
  const columns = sheetColumns[query.kind]
  return encodedCsv(
    columns.map((column) => headingOf(column, locale)),
    rows.map((row) => columns.map((column) => row[column] ?? '')),
    query.encoding,
  )
}

async function rowsOf(
  staff: StaffMember,
  query: ExportQuery,
  today: Day,
  locale: StaffLocale,
): Promise<SheetCells[]> {
  const names = await readCounterNames(locale)
  if (query.kind === 'slots') return slotCells(staff, query, today, names, locale)
  const { openingRules, exceptions } = await readRows(staff)
  const rows = query.kind === 'opening_rules' ? openingRules : exceptions
  return rows.map((row) => renderCells(row, names, locale))
}

/** As many days as one table of slots may have. */
const MOST_DAYS = 400

/** Each time of each day with its lanes; times that exceptions have closed stand there with none. */
async function slotCells(
  staff: StaffMember,
  { counter, from: first, until: last }: ExportQuery,
  today: Day,
  names: ReadonlyMap<string, string>,
  locale: StaffLocale,
): Promise<SheetCells[]> {
  const { counters, kindOf } = await readCalendars(staff)
  const from = first ?? today
  const days = daysBetween(from, last ?? addDays(from, 30)).slice(0, MOST_DAYS)
  return [...counters.values()]
    .filter(({ id }) => counter === undefined || id === counter)
    .flatMap(({ id, calendar }) =>
      days.flatMap((day) =>
        paintablePicture(day, calendar, kindOf(day)).map((time) =>
          renderCells({ day, counterId: id, ...time }, names, locale),
        ),
      ),
    )
}
