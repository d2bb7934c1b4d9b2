import { eventStream } from '#lib/auth/event-stream.ts'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import { watchDays } from '#lib/desk/watch-days.ts'
import { dayOf } from '#lib/time.ts'

/** Tells an open list of today when there is something new to look at. */
export async function GET(request: Request): Promise<Response> {
  const staff = await requireStaff('desk.view')
  const counterIds = new URL(request.url).searchParams.getAll('counter')
  const today = () => dayOf(currentTime())
  return eventStream(request, staff, 'desk.view', (look) => watchDays(staff, { counterIds, today }, look))
}
