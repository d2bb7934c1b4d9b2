import { NOW } from '#db/testing/factories.ts'
import type { aHiddenResident } from '#db/testing/protected.ts'
import type { StaffMember } from '#lib/actor.ts'
import {
  arrivals,
  deskCounters,
  lastActOn,
  placesToday,
  todaysVisits,
  visitByNumber,
  visitToCancel,
  visitToShow,
} from '#lib/desk/queries.ts'
import { searchKey } from '#lib/search-key.ts'

type Hidden = Awaited<ReturnType<typeof aHiddenResident>>

const UNUSED = '0000000001'
const ANY = '00000000-0000-4000-8000-000000000000'

/** What the counter asks about the day and about who comes, for `probes.ts`. */
export const deskProbes: Record<
  string,
  ((staff: StaffMember, world: { counterId: string }, hidden: Hidden | undefined) => Promise<unknown>)[]
> = {
  'desk/queries:todaysVisits': [(staff, { counterId }) => todaysVisits(staff, [counterId], NOW)],
  // When the counter is open and what is free is public; whose a place is stands here.
  'desk/queries:placesToday': [
    async (staff, { counterId }) =>
      (await placesToday(staff, [counterId], NOW)).flatMap(({ visitId }) => visitId ?? []),
  ],
  'desk/queries:deskCounters': [(staff) => deskCounters(staff)],
  'desk/queries:visitByNumber': [(staff, _, who) => visitByNumber(staff, who?.visit.number ?? UNUSED)],
  'desk/queries:arrivals': [
    (staff, _, who) => arrivals(staff, { kind: 'number', key: who?.visit.number ?? UNUSED }, NOW),
    (staff, _, who) => arrivals(staff, { kind: 'resident', key: who?.person.number ?? UNUSED }, NOW),
    (staff) => arrivals(staff, { kind: 'name', key: searchKey('水無月') }, NOW),
    (staff) => arrivals(staff, { kind: 'name', key: searchKey('みなづき') }, NOW),
  ],
  'desk/queries:visitToCancel': [
    (staff, _, who) => visitToCancel(staff, { number: who?.visit.number ?? UNUSED }),
    (staff, _, who) => visitToCancel(staff, { id: who?.visit.id ?? ANY }),
  ],
  'desk/queries:visitToShow': [(staff, _, who) => visitToShow(staff, who?.visit.number ?? UNUSED)],
  'desk/queries:lastActOn': [(staff, _, who) => lastActOn(staff, who?.visit.id ?? ANY)],
}
