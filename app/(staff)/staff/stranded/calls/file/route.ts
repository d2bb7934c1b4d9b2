import { staffOfForm } from '#lib/auth/staff-form.ts'
import { tableFile } from '#lib/auth/table-file.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { callFilter } from '#lib/stranded/input.ts'
import { readCalls } from '#lib/stranded/read-calls.ts'

const PAGE = '/staff/stranded/calls'

/** The phone list to print, or for a spreadsheet. */
export async function GET(request: Request): Promise<Response> {
  const staff = await staffOfForm(request, 'stranded.view', PAGE)
  if (staff instanceof Response) return staff
  const filter = callFilter.parse(Object.fromEntries(new URL(request.url).searchParams))
  const locale = await staffLocale()
  const table = await readCalls(staff, filter, locale)
  const { state, sort, order } = filter
  const detail = { count: table.rows.length, state }
  return tableFile(staff, table, {
    format: filter.format,
    locale,
    name: 'phone-list',
    back: `${PAGE}?${new URLSearchParams({ state, sort, order })}`,
    traces: { printed: { act: 'calls_printed', detail }, saved: { act: 'calls_exported', detail } },
  })
}
