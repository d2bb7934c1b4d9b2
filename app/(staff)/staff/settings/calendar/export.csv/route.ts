import { recordView } from '#lib/audit/record.ts'
import { csvFile } from '#lib/auth/csv-file.ts'
import { seeOther } from '#lib/auth/own-form.ts'
import { staffOfForm } from '#lib/auth/staff-form.ts'
import { currentTime } from '#lib/clock.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { log } from '#lib/log.ts'
import { exportSheet } from '#lib/sheets/export.ts'
import { exportQuery } from '#lib/sheets/input.ts'
import { daySpan, turnedEnds } from '#lib/spans.ts'
import { dayOf } from '#lib/time.ts'

const PAGE = '/staff/settings/calendar/import'

/** A part of the calendar for a spreadsheet. Where it cannot be written, the page that it was asked from says why. */
export async function GET(request: Request): Promise<Response> {
  const staff = await staffOfForm(request, 'calendar.edit', PAGE)
  if (staff instanceof Response) return staff
  const asked = new URL(request.url).searchParams
  const query = exportQuery.safeParse(Object.fromEntries(asked))
  if (!query.success) return new Response(null, { status: 404 })
  if (turnedEnds(query.data, [daySpan]).length > 0) return seeOther(`${PAGE}?${asked}`)
  const today = dayOf(currentTime())
  const exported = await exportSheet(staff, query.data, today, await staffLocale())
  if (!('bytes' in exported)) return seeOther(`${PAGE}?${asked}&failed=yes`)
  await recordView(staff, { act: 'calendar_exported', detail: { table: query.data.kind } })
  log().info({ staffId: staff.staffId, kind: query.data.kind }, 'calendar exported')
  const name = `${query.data.kind.replace('_', '-')}-${today}.csv`
  return csvFile(exported.bytes, name, query.data.encoding)
}
