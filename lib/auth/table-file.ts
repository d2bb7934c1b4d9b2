import type { StaffMember } from '#lib/actor.ts'
import { recordView, type Trace } from '#lib/audit/record.ts'
import type { Chart } from '#lib/chart.ts'
import { currentTime } from '#lib/clock.ts'
import { type CsvEncoding, encodedCsv } from '#lib/csv.ts'
import { renderTable } from '#lib/documents/render-table.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { log } from '#lib/log.ts'
import { seal, unseal } from '#lib/sealing.ts'
import { type FileProblem, MOST_PRINTED, type Table, type TableFormat, type UnfitCell } from '#lib/table.ts'
import { dayOf } from '#lib/time.ts'
import { csvFile } from './csv-file.ts'
import { seeOther } from './own-form.ts'
import { secretPdf } from './staff-form.ts'

type Wanted = {
  format: TableFormat
  locale: StaffLocale
  /** How the file is called, in Latin letters: `arrivals`. */
  name: string
  /** The page with the list, to which one comes back where no file can be made. */
  back: string
  isPortrait?: boolean
  /** Its charts, as the screen shows them: they are on paper alone. */
  charts?: readonly Chart[]
  /** The trace that this leaves, as print or as export; null where the act that allowed it has left one. */
  traces: { printed?: Trace; saved: Trace } | null
}

/**
 * The one way a list leaves the app: as PDF or as CSV, with its trace, for the one who asked. Where a letter cannot be
 * printed or encoded, or the list is too long for paper, no file is made and the page of the list says why.
 */
export async function tableFile(staff: StaffMember, table: Table, wanted: Wanted): Promise<Response> {
  const { format, name, traces } = wanted
  const now = currentTime()
  const made = format === 'pdf' ? await printed(staff, table, wanted, now) : encoded(table, format)
  if ('unfit' in made) return seeOther(backWith(staff, wanted, problemOf(format, table, made.unfit)))
  if (traces) await recordView(staff, (format === 'pdf' && traces.printed) || traces.saved, now)
  log().info({ staffId: staff.staffId, name, format, rows: table.rows.length }, 'list made into a file')
  const file = `${name}-${dayOf(now)}`
  return 'pdf' in made
    ? secretPdf(made.pdf, `${file}.pdf`)
    : csvFile(made.bytes, `${file}.csv`, made.encoding)
}

type Made =
  | { pdf: Buffer }
  | { bytes: Uint8Array<ArrayBuffer>; encoding: CsvEncoding }
  | { unfit: UnfitCell[] }

async function printed(
  staff: StaffMember,
  table: Table,
  { locale, isPortrait = false, charts = [] }: Wanted,
  now: Date,
): Promise<Made> {
  if (table.rows.length > MOST_PRINTED) return { unfit: [] }
  const file = await renderTable(table, { locale, now, printedBy: staff.name, isPortrait, charts })
  return file.ok ? { pdf: file.value } : { unfit: file.unfit }
}

function encoded(table: Table, encoding: CsvEncoding): Made {
  const notes = (table.notes ?? []).map((note) => [note])
  const file = encodedCsv(
    table.columns.map(({ label }) => label),
    [...table.rows, ...notes],
    encoding,
  )
  if ('bytes' in file) return { bytes: file.bytes, encoding }
  const unfit = file.foreign.map(
    ({ row, column, letters }): UnfitCell => ({
      row,
      record: table.rows[row - 2]?.[0] ?? '',
      column: table.columns[column - 1]?.label ?? '',
      letters,
    }),
  )
  return { unfit }
}

/** As many cells as are named on the page: its address holds them, sealed. */
const MOST_NAMED = 12

const problemOf = (format: TableFormat, table: Table, unfit: readonly UnfitCell[]): FileProblem => ({
  format,
  rows: table.rows.length,
  unfit: unfit.slice(0, MOST_NAMED).map((cell) => ({ ...cell, letters: cell.letters.slice(0, 8) })),
  unfitCount: unfit.length,
})

const purposeOf = (staff: StaffMember): string => `unfit:${staff.staffId}`

const backWith = (staff: StaffMember, { back }: Wanted, problem: FileProblem): string => {
  const sealed = seal(purposeOf(staff), JSON.stringify(problem))
  return `${back}${back.includes('?') ? '&' : '?'}${new URLSearchParams({ unfit: sealed })}#files`
}

/** What the page of a list was told about a file that was not made; nothing where somebody else was told. */
export function fileProblemOf(staff: StaffMember, asked: unknown): FileProblem | null {
  if (typeof asked !== 'string' || asked.length > 6000) return null
  try {
    return JSON.parse(unseal(purposeOf(staff), asked))
  } catch {
    return null
  }
}
