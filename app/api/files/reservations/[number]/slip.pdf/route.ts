import { privateFile } from '#lib/auth/api-answer.ts'
import { endpoint, notAllowed } from '#lib/auth/api-endpoint.ts'
import { requireOwnVisit } from '#lib/auth/require-own-visit.ts'
import { currentTime } from '#lib/clock.ts'
import { renderReservationSlip } from '#lib/documents/reservation-slip.tsx'
import { Problem } from '#lib/problems.ts'

export const dynamic = 'force-dynamic'

/** 予約票 to print and bring along. A cancelled visit has none. */
export const GET = endpoint<{ number: string }>(async (request, { number }) => {
  const { visit, city, locale } = await requireOwnVisit(request, number)
  if (visit.status === 'cancelled') throw new Problem('not_found')
  const slip = await renderReservationSlip(visit, city, locale, currentTime())
  return privateFile(slip, {
    type: 'application/pdf',
    name: `reservation-${visit.number}.pdf`,
    isShown: true,
  })
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = notAllowed('GET')
