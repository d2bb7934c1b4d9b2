import { NOW } from '#db/testing/factories.ts'
import type { StaffMember } from '#lib/actor.ts'
import { actQuery, callFilter, keptFilter, strandedFilter } from '#lib/stranded/input.ts'
import {
  calls,
  fasterWithCall,
  fasterWithKeeping,
  fasterWithVisits,
  keptVisits,
  liftedFrom,
  strandedCount,
  strandedList,
  strandedToHandle,
} from '#lib/stranded/queries.ts'
import { readCalls } from '#lib/stranded/read-calls.ts'
import type { aHiddenResident } from './protected.ts'

type Hidden = Awaited<ReturnType<typeof aHiddenResident>>

type Probe = (staff: StaffMember, world: unknown, hidden: Hidden | undefined) => Promise<unknown>

const UNUSED = '0000000001'
const ANY = '00000000-0000-4000-8000-000000000000'

/** Every question about who cannot be served as booked, and about what was done for them. */
export const strandedProbes: Record<string, Probe[]> = {
  'stranded/queries:strandedCount': [(staff) => strandedCount(staff, NOW)],
  'stranded/queries:strandedList': [
    (staff) => strandedList(staff, strandedFilter.parse({}), NOW),
    (staff, _, who) =>
      strandedList(staff, { ...strandedFilter.parse({}), q: who?.visit.number ?? UNUSED }, NOW),
  ],
  'stranded/queries:strandedToHandle': [
    (staff) => strandedToHandle(staff, actQuery.parse({ act: 'keep', all: '1' }), NOW),
    (staff, _, who) =>
      strandedToHandle(staff, actQuery.parse({ act: 'keep', id: [who?.visit.id ?? ANY] }), NOW),
  ],
  'stranded/queries:calls': [(staff) => calls(staff, callFilter.parse({}))],
  'stranded/queries:keptVisits': [(staff) => keptVisits(staff, keptFilter.parse({}), NOW)],
  'stranded/read-calls:readCalls': [(staff) => readCalls(staff, callFilter.parse({}), 'ja')],
  'stranded/queries:fasterWithCall': [(staff, _, who) => fasterWithCall(staff, who?.actId ?? ANY)],
  'stranded/queries:fasterWithKeeping': [(staff, _, who) => fasterWithKeeping(staff, who?.actId ?? ANY)],
  'stranded/queries:fasterWithVisits': [
    (staff, _, who) => fasterWithVisits(staff, [who?.visit.number ?? UNUSED]),
  ],
  'stranded/queries:liftedFrom': [(staff, _, who) => liftedFrom(staff, [who?.visit.number ?? UNUSED])],
}
