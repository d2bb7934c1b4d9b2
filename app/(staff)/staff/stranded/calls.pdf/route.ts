import { recordView } from '#lib/audit/record.ts'
import { secretPdf, staffOfForm } from '#lib/auth/staff-form.ts'
import { currentTime } from '#lib/clock.ts'
import { renderPhoneList } from '#lib/documents/phone-list.tsx'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { log } from '#lib/log.ts'
import { callFilter } from '#lib/stranded/input.ts'
import { readCalls } from '#lib/stranded/read-calls.ts'
import { dayOf } from '#lib/time.ts'

/** The phone list to print. */
export async function GET(request: Request): Promise<Response> {
  const staff = await staffOfForm(request, 'stranded.view', '/staff/stranded/calls')
  if (staff instanceof Response) return staff
  const filter = callFilter.parse(Object.fromEntries(new URL(request.url).searchParams))
  const [locale, now] = [await staffLocale(), currentTime()]
  const calls = await readCalls(staff, filter, locale)
  await recordView(staff, { act: 'calls_printed', detail: { count: calls.rows.length, state: filter.state } })
  const file = await renderPhoneList(calls, locale, now)
  log().info({ staffId: staff.staffId }, 'phone list printed')
  return secretPdf(file, `phone-list-${dayOf(now)}.pdf`)
}
