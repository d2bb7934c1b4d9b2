import { recordView } from '#lib/audit/record.ts'
import { csvFile } from '#lib/auth/csv-file.ts'
import { seeOther } from '#lib/auth/own-form.ts'
import { staffOfForm } from '#lib/auth/staff-form.ts'
import { currentTime } from '#lib/clock.ts'
import { encodedCsv } from '#lib/csv.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { log } from '#lib/log.ts'
import { callFilter } from '#lib/stranded/input.ts'
import { readCalls } from '#lib/stranded/read-calls.ts'
import { dayOf } from '#lib/time.ts'

/** The phone list for a spreadsheet; where letters do not fit its encoding, back to the page that names them. */
export async function GET(request: Request): Promise<Response> {
  const staff = await staffOfForm(request, 'stranded.view', '/staff/stranded/calls')
  if (staff instanceof Response) return staff
  const filter = callFilter.parse(Object.fromEntries(new URL(request.url).searchParams))
  const { head, rows } = await readCalls(staff, filter, await staffLocale())
  const table = encodedCsv(head, rows, filter.encoding)
  if ('foreign' in table) {
    const letters = new Set(table.foreign.flatMap((cell) => cell.letters))
    const why = { state: filter.state, foreign: [...letters].join('').slice(0, 40) }
    return seeOther(`/staff/stranded/calls?${new URLSearchParams(why)}`)
  }
  await recordView(staff, { act: 'calls_exported', detail: { count: rows.length, state: filter.state } })
  log().info({ staffId: staff.staffId }, 'phone list exported')
  return csvFile(table.bytes, `phone-list-${dayOf(currentTime())}.csv`, filter.encoding)
}
