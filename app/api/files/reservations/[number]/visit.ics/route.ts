import { privateFile } from '#lib/auth/api-answer.ts'
import { endpoint, notAllowed } from '#lib/auth/api-endpoint.ts'
import { requireOwnVisit } from '#lib/auth/require-own-visit.ts'
import { currentTime } from '#lib/clock.ts'
import { calendarFile, renderCalendar } from '#lib/notices/render-calendar.ts'

export const dynamic = 'force-dynamic'

/** The visit for a calendar program. Of a cancelled visit, the entry that takes it out again. */
export const GET = endpoint<{ number: string }>(async (request, { number }) => {
  const { visit, city, locale } = await requireOwnVisit(request, number)
  const entry = { ...visit, isCancelled: visit.status === 'cancelled', writtenAt: currentTime() }
  const type = 'text/calendar; charset=utf-8; method=PUBLISH'
  return privateFile(renderCalendar(entry, city, locale), { type, name: calendarFile })
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = notAllowed('GET')
