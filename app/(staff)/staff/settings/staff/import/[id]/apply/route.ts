import { csvFile } from '#lib/auth/csv-file.ts'
import { seeOther } from '#lib/auth/own-form.ts'
import { staffOfForm } from '#lib/auth/staff-form.ts'
import { currentTime } from '#lib/clock.ts'
import { csvOf } from '#lib/csv.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { applyImport } from '#lib/personnel/apply-import.ts'
import { dayOf } from '#lib/time.ts'

const PAGE = '/staff/settings/staff'

type Context = { params: Promise<{ id: string }> }

/** Takes a table over that was compared. Who is new is answered with their first password, as a table for handing out. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const staff = await staffOfForm(request, 'staff.edit', `${PAGE}/import`)
  if (staff instanceof Response) return staff
  const now = currentTime()
  const { id } = await params
  const result = await applyImport(staff, id, now)
  if (!result.ok) return seeOther(`${PAGE}/import?refused=${result.reason}&table=${encodeURIComponent(id)}`)
  if (result.value.length === 0) return seeOther(`${PAGE}?done=imported`)
  const t = textOf(await staffLocale(), 'personnel')
  const header = [t.plain('column.loginId'), t.plain('column.name'), t.plain('password.initial')]
  const rows = result.value.map(({ loginId, name, password }) => [loginId, name, password])
  return csvFile(csvOf(header, rows), `first-passwords-${dayOf(now)}.csv`)
}
