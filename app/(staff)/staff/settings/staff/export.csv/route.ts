import { staffOfForm } from '#lib/auth/staff-form.ts'
import { tableFile } from '#lib/auth/table-file.ts'
import { currentTime } from '#lib/clock.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { exportPeople } from '#lib/personnel/export.ts'
import { exportQuery } from '#lib/personnel/input.ts'

/** Everybody with an account as a table. */
export async function GET(request: Request): Promise<Response> {
  const staff = await staffOfForm(request, 'staff.edit', '/staff/settings/staff')
  if (staff instanceof Response) return staff
  const { format } = exportQuery.parse(Object.fromEntries(new URL(request.url).searchParams))
  const locale = await staffLocale()
  const table = await exportPeople(staff, locale, currentTime())
  return tableFile(staff, table, {
    format,
    locale,
    name: 'staff',
    back: '/staff/settings/staff/import',
    traces: { saved: { act: 'staff_exported', detail: { rows: table.rows.length } } },
  })
}
