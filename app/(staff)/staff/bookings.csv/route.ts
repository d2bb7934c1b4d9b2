import { staffOfForm } from '#lib/auth/staff-form.ts'
import { tableFile } from '#lib/auth/table-file.ts'
import { currentTime } from '#lib/clock.ts'
import { bookingsInput } from '#lib/desk/input.ts'
import { readBookings } from '#lib/desk/read-bookings.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { addDays, dayOf } from '#lib/time.ts'

/** How many days of bookings one table has, from today on. */
const DAYS = 62

/** The coming bookings of a counter with what was asked at booking, for a spreadsheet. */
export async function GET(request: Request): Promise<Response> {
  const staff = await staffOfForm(request, 'desk.view', '/staff')
  if (staff instanceof Response) return staff
  const asked = bookingsInput.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!asked.success) return new Response(null, { status: 404 })
  const { counter, format } = asked.data
  const [from, locale] = [dayOf(currentTime()), await staffLocale()]
  const table = await readBookings(staff, { counterId: counter, from, until: addDays(from, DAYS) }, locale)
  const subject = { kind: 'counter', id: counter } as const
  return tableFile(staff, table, {
    format,
    locale,
    name: 'bookings',
    back: `/staff?${new URLSearchParams({ counter })}`,
    traces: { saved: { act: 'bookings_exported', subject, detail: { from, days: DAYS } } },
  })
}
