import { csvFile } from '#lib/auth/csv-file.ts'
import { staffOfForm } from '#lib/auth/staff-form.ts'
import { currentTime } from '#lib/clock.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { exportPeople } from '#lib/personnel/export.ts'
import { exportQuery } from '#lib/personnel/input.ts'
import { dayOf } from '#lib/time.ts'

/** Everybody with an account as a table. */
export async function GET(request: Request): Promise<Response> {
  const staff = await staffOfForm(request, 'staff.edit', '/staff/settings/staff')
  if (staff instanceof Response) return staff
  const asked = exportQuery.parse(Object.fromEntries(new URL(request.url).searchParams))
  const now = currentTime()
  const { bytes, encoding } = await exportPeople(staff, asked.encoding, await staffLocale(), now)
  return csvFile(bytes, `staff-${dayOf(now)}.csv`, encoding)
}
