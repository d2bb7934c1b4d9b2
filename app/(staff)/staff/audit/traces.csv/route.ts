import { csvFile } from '#lib/auth/csv-file.ts'
import { staffOfForm } from '#lib/auth/staff-form.ts'
import { currentTime } from '#lib/clock.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { openedSearch } from '#lib/sealed-search.ts'
import { dayOf } from '#lib/time.ts'
import { exportTraces } from '#lib/traces/export-traces.ts'
import { traceQuery } from '#lib/traces/input.ts'

/** What a search of the record finds, for a spreadsheet. */
export async function GET(request: Request): Promise<Response> {
  const staff = await staffOfForm(request, 'audit.export', '/staff/audit')
  if (staff instanceof Response) return staff
  const asked = Object.fromEntries(new URL(request.url).searchParams)
  const query = traceQuery.parse(openedSearch(staff, asked, ['record']).asked)
  const table = await exportTraces(staff, query, await staffLocale())
  return csvFile(table, `traces-${dayOf(currentTime())}.csv`)
}
