import type { ShownDay } from '#components/desk/shown-day.ts'
import type { StaffMember } from '#lib/actor.ts'
import { leaveTraceOnce } from '#lib/auth/leave-trace.ts'
import { considerationsOfVisits } from '#lib/considerations/queries.ts'
import { writtenKinds } from '#lib/considerations/rules.ts'
import type { Place } from '#lib/desk/queries.ts'
import { type DayView, isAhead } from '#lib/desk/rules.ts'
import type { Closing } from '#lib/openings/read-closings.ts'
import { may } from '#lib/staff/access.ts'
import { TodaysBoard } from './todays-board.tsx'
import { TodaysList } from './todays-list.tsx'

type Props = Pick<ShownDay, 'locale' | 'counters' | 'visits' | 'now' | 'limits'> & {
  staff: StaffMember
  places: readonly Place[]
  closings: readonly Closing[]
  view: DayView
  isSearched: boolean
}

/** The visits of the day with what is to be heeded, in the way this device shows them. */
export async function DayShown({ staff, view, isSearched, places, closings, ...shown }: Props) {
  const { visits, now, counters } = shown
  const noted = await considerationsOfVisits(
    staff,
    visits.map(({ id }) => id),
  )
  if (noted.size > 0)
    for (const { id } of counters)
      await leaveTraceOnce(staff, { act: 'considerations_viewed', subject: { kind: 'counter', id } })
  const day: ShownDay = {
    ...shown,
    noted,
    next: visits.find((visit) => isAhead(visit, now)),
    rights: {
      mark: may(staff, 'desk.mark'),
      cancel: may(staff, 'desk.cancel'),
      note: writtenKinds(staff).length > 0,
    },
  }
  return view === 'board' ? (
    <TodaysBoard {...day} places={places} closings={closings} />
  ) : (
    <TodaysList {...day} isSearched={isSearched} />
  )
}
