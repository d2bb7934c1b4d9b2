import { recordView } from '#lib/audit/record.ts'
import { csvFile } from '#lib/auth/csv-file.ts'
import { staffOfForm } from '#lib/auth/staff-form.ts'
import { currentTime } from '#lib/clock.ts'
import { bookingsInput } from '#lib/desk/input.ts'
import { readBookings } from '#lib/desk/read-bookings.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { log } from '#lib/log.ts'
import { addDays, dayOf } from '#lib/time.ts'

/** How many days of bookings one table has, from today on. */
const DAYS = 62

/** The coming bookings of a counter with what was asked at booking, for a spreadsheet. */
export async function GET(request: Request): Promise<Response> {
  const staff = await staffOfForm(request, 'desk.view', '/staff')
  if (staff instanceof Response) return staff
  const asked = bookingsInput.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!asked.success) return new Response(null, { status: 404 })
  const from = dayOf(currentTime())
  const span = { counterId: asked.data.counter, from, until: addDays(from, DAYS) }
  const table = await readBookings(staff, span, await staffLocale())
  const subject = { kind: 'counter', id: span.counterId } as const
  await recordView(staff, { act: 'bookings_exported', subject, detail: { from, days: DAYS } })
  log().info({ staffId: staff.staffId, counterId: span.counterId }, 'bookings exported')
  return csvFile(table, `bookings-${from}.csv`)
}
