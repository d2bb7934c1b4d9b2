import { csvFile } from '#lib/auth/csv-file.ts'
import { staffOfForm } from '#lib/auth/staff-form.ts'
import { currentTime } from '#lib/clock.ts'
import { csvOf } from '#lib/csv.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { log } from '#lib/log.ts'
import { callFilter } from '#lib/stranded/input.ts'
import { readCalls } from '#lib/stranded/read-calls.ts'
import { dayOf } from '#lib/time.ts'

/** The phone list for a spreadsheet. */
export async function GET(request: Request): Promise<Response> {
  const staff = await staffOfForm(request, 'stranded.view', '/staff/stranded/calls')
  if (staff instanceof Response) return staff
  const filter = callFilter.parse(Object.fromEntries(new URL(request.url).searchParams))
  const { head, rows } = await readCalls(staff, filter, await staffLocale())
  log().info({ staffId: staff.staffId }, 'phone list exported')
  return csvFile(csvOf(head, rows), `phone-list-${dayOf(currentTime())}.csv`)
}
