import { approvalId } from '#lib/approvals/input.ts'
import { seeOther } from '#lib/auth/own-form.ts'
import { staffOfForm } from '#lib/auth/staff-form.ts'
import { tableFile } from '#lib/auth/table-file.ts'
import { currentTime } from '#lib/clock.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { openedSearch } from '#lib/sealed-search.ts'
import { daySpan, turnedEnds } from '#lib/spans.ts'
import { exportApprovedTraces, exportTraces } from '#lib/traces/export-traces.ts'
import { fileQuery, traceQuery } from '#lib/traces/input.ts'

const PAGE = '/staff/audit/export'
const LIST = '/staff/audit'

/**
 * What a search of the record finds, for a spreadsheet: a few entries at once, many after a second person allowed it.
 * What was allowed is given once, hence in the encoding that has every letter.
 */
export async function GET(request: Request): Promise<Response> {
  const staff = await staffOfForm(request, 'audit.export', LIST)
  if (staff instanceof Response) return staff
  const sent = new URL(request.url).searchParams
  const [locale, now] = [await staffLocale(), currentTime()]
  const wanted = { locale, name: 'traces', back: LIST }
  const approval = approvalId.safeParse(sent.get('approval'))
  if (approval.success) {
    const table = await exportApprovedTraces(staff, approval.data, locale, now)
    return table.ok
      ? tableFile(staff, table.value, { ...wanted, format: 'utf-8', traces: null })
      : seeOther(`${PAGE}?refused=${table.reason}`)
  }
  const { format } = fileQuery.parse(Object.fromEntries(sent))
  const query = traceQuery.parse(openedSearch(staff, Object.fromEntries(sent), ['record']).asked)
  if (turnedEnds(query, [daySpan]).length > 0) return seeOther(`${LIST}?${sent}`)
  const table = await exportTraces(staff, query, locale)
  if (!table.ok) return seeOther(`${PAGE}?${sent}`)
  sent.delete('format')
  const detail = { count: table.value.rows.length, terms: query.record }
  return tableFile(staff, table.value, {
    ...wanted,
    format,
    back: `${LIST}?${sent}`,
    traces: { saved: { act: 'traces_exported', detail } },
  })
}
