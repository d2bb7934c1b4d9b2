import { recordView } from '#lib/audit/record.ts'
import { csvFile } from '#lib/auth/csv-file.ts'
import { seeOther } from '#lib/auth/own-form.ts'
import { staffOfForm } from '#lib/auth/staff-form.ts'
import { currentTime } from '#lib/clock.ts'
import { exportInterpreters } from '#lib/considerations/export-interpreters.ts'
import { bookedFilter } from '#lib/considerations/input.ts'
import { encodedCsv } from '#lib/csv.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { log } from '#lib/log.ts'
import { dayOf } from '#lib/time.ts'

const PAGE = '/staff/considerations/interpreters'

/** The interpreters of the coming days for a spreadsheet; where letters do not fit its encoding, back to the page that names them. */
export async function GET(request: Request): Promise<Response> {
  const staff = await staffOfForm(request, 'considerations.language', PAGE)
  if (staff instanceof Response) return staff
  const { days, encoding } = bookedFilter.parse(Object.fromEntries(new URL(request.url).searchParams))
  const from = dayOf(currentTime())
  const { head, rows, count } = await exportInterpreters(staff, { from, days }, await staffLocale())
  const table = encodedCsv(head, rows, encoding)
  if ('foreign' in table) {
    const letters = new Set(table.foreign.flatMap((cell) => cell.letters))
    const why = { days: `${days}`, foreign: [...letters].join('').slice(0, 40) }
    return seeOther(`${PAGE}?${new URLSearchParams(why)}`)
  }
  await recordView(staff, { act: 'interpreters_exported', detail: { from, days, count } })
  log().info({ staffId: staff.staffId }, 'interpreters exported')
  return csvFile(table.bytes, `interpreters-${from}.csv`, encoding)
}
