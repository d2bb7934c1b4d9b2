import { staffOfForm } from '#lib/auth/staff-form.ts'
import { tableFile } from '#lib/auth/table-file.ts'
import { currentTime } from '#lib/clock.ts'
import { exportInterpreters } from '#lib/considerations/export-interpreters.ts'
import { bookedFilter } from '#lib/considerations/input.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { dayOf } from '#lib/time.ts'

const PAGE = '/staff/considerations/interpreters'

/** The interpreters of the coming days for a spreadsheet. */
export async function GET(request: Request): Promise<Response> {
  const staff = await staffOfForm(request, 'considerations.language', PAGE)
  if (staff instanceof Response) return staff
  const { days, format } = bookedFilter.parse(Object.fromEntries(new URL(request.url).searchParams))
  const [from, locale] = [dayOf(currentTime()), await staffLocale()]
  const table = await exportInterpreters(staff, { from, days }, locale)
  const detail = { from, days, count: table.rows.length }
  return tableFile(staff, table, {
    format,
    locale,
    name: 'interpreters',
    back: `${PAGE}?${new URLSearchParams({ days: `${days}` })}`,
    traces: { saved: { act: 'interpreters_exported', detail } },
  })
}
