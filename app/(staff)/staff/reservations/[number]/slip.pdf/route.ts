import { notFound } from 'next/navigation'
import { leaveTrace } from '#lib/auth/leave-trace.ts'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { shownPdf } from '#lib/auth/staff-form.ts'
import { currentTime } from '#lib/clock.ts'
import { renderReservationSlip } from '#lib/documents/reservation-slip.tsx'
import { isLocale } from '#lib/locales.ts'
import { cityOfVisit } from '#lib/notices/queries.ts'
import { visitOfCaller } from '#lib/proxy/queries.ts'

/** 予約票 of somebody whom staff book for, to hand over or to send; in the language asked for, else their own. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/staff/reservations/[number]/slip.pdf'>,
): Promise<Response> {
  const staff = await requireStaff('proxy.book')
  const visit = await visitOfCaller(staff, await params)
  if (!visit || visit.status === 'cancelled') notFound()
  await leaveTrace(staff, { act: 'slip_printed', subject: { kind: 'visit', id: visit.id } })
  const wanted = new URL(request.url).searchParams.get('locale') ?? ''
  const locale = isLocale(wanted) ? wanted : visit.locale
  const slip = await renderReservationSlip(visit, await cityOfVisit(visit), locale, currentTime())
  return shownPdf(slip, `reservation-${visit.number}.pdf`)
}
