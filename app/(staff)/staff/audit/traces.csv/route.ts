import { approvalId } from '#lib/approvals/input.ts'
import { csvFile } from '#lib/auth/csv-file.ts'
import { seeOther } from '#lib/auth/own-form.ts'
import { staffOfForm } from '#lib/auth/staff-form.ts'
import { currentTime } from '#lib/clock.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { openedSearch } from '#lib/sealed-search.ts'
import { dayOf } from '#lib/time.ts'
import { exportApprovedTraces, exportTraces } from '#lib/traces/export-traces.ts'
import { traceQuery } from '#lib/traces/input.ts'

const PAGE = '/staff/audit/export'

/** What a search of the record finds, for a spreadsheet: a few entries at once, many after a second person allowed it. */
export async function GET(request: Request): Promise<Response> {
  const staff = await staffOfForm(request, 'audit.export', '/staff/audit')
  if (staff instanceof Response) return staff
  const sent = new URL(request.url).searchParams
  const [locale, now] = [await staffLocale(), currentTime()]
  const approval = approvalId.safeParse(sent.get('approval'))
  if (approval.success) {
    const table = await exportApprovedTraces(staff, approval.data, locale, now)
    return table.ok ? csvFile(table.value, fileOf(now)) : seeOther(`${PAGE}?refused=${table.reason}`)
  }
  const query = traceQuery.parse(openedSearch(staff, Object.fromEntries(sent), ['record']).asked)
  const table = await exportTraces(staff, query, locale)
  return table.ok ? csvFile(table.value, fileOf(now)) : seeOther(`${PAGE}?${sent}`)
}

const fileOf = (now: Date): string => `traces-${dayOf(now)}.csv`
