import { seeOther } from '#lib/auth/own-form.ts'
import { staffOfForm } from '#lib/auth/staff-form.ts'
import { tableFile } from '#lib/auth/table-file.ts'
import { currentTime } from '#lib/clock.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { reportList, reportQuery } from '#lib/reports/input.ts'
import { reportOf } from '#lib/reports/queries.ts'
import { daySpan, turnedEnds } from '#lib/spans.ts'
import { dayOf } from '#lib/time.ts'

type Context = { params: Promise<{ list: string }> }

/** A list to print, or for a spreadsheet. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const staff = await staffOfForm(request, 'reports.export', '/staff/reports')
  if (staff instanceof Response) return staff
  const found = reportList.safeParse((await params).list)
  if (!found.success) return new Response(null, { status: 404 })
  const list = found.data
  const [locale, now] = [await staffLocale(), currentTime()]
  const asked = Object.fromEntries(new URL(request.url).searchParams)
  const query = reportQuery(list, asked, dayOf(now), 'reports.export')
  const { counter, from, until, by } = query
  const back = `/staff/reports/${list}?${new URLSearchParams({ counter, from, until, by })}` as const
  if (turnedEnds(query, [daySpan]).length > 0) return seeOther(back)
  const { table, chart } = await reportOf(staff, list, query, locale, now)
  const detail = { table: list, from, until, rows: table.rows.length }
  return tableFile(staff, table, {
    format: query.format,
    locale,
    name: list.replace('_', '-'),
    charts: chart ? [chart] : [],
    back,
    traces: { printed: { act: 'report_printed', detail }, saved: { act: 'report_exported', detail } },
  })
}
