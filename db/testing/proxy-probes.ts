import { NOW } from '#db/testing/factories.ts'
import type { aHiddenResident } from '#db/testing/protected.ts'
import type { StaffMember } from '#lib/actor.ts'
import {
  callerById,
  callersFound,
  lastActOn,
  missedVisit,
  visitOfCaller,
  visitsOfCaller,
} from '#lib/proxy/queries.ts'

type Hidden = Awaited<ReturnType<typeof aHiddenResident>>

const UNUSED = '0000000001'
const ANY = '00000000-0000-4000-8000-000000000000'

/** What staff ask about people on the line, for `probes.ts`. */
export const proxyProbes: Record<
  string,
  ((staff: StaffMember, world: unknown, hidden: Hidden | undefined) => Promise<unknown>)[]
> = {
  'proxy/queries:callersFound': [
    (staff, _, who) => callersFound(staff, who?.person.number ?? UNUSED, NOW),
    (staff, _, who) => callersFound(staff, who?.visit.number ?? UNUSED, NOW),
    (staff) => callersFound(staff, '09012349876', NOW),
    (staff) => callersFound(staff, '水', NOW),
    (staff) => callersFound(staff, 'みなづき', NOW),
  ],
  'proxy/queries:callerById': [(staff, _, who) => callerById(staff, who?.person.id ?? ANY)],
  'proxy/queries:visitsOfCaller': [(staff, _, who) => visitsOfCaller(staff, who?.person.id ?? ANY, NOW)],
  'proxy/queries:visitOfCaller': [
    (staff, _, who) => visitOfCaller(staff, { number: who?.visit.number ?? UNUSED }),
    (staff, _, who) => visitOfCaller(staff, { id: who?.visit.id ?? ANY }),
  ],
  'proxy/queries:missedVisit': [(staff, _, who) => missedVisit(staff, who?.missed ?? UNUSED)],
  'proxy/queries:lastActOn': [(staff, _, who) => lastActOn(staff, who?.visit.id ?? ANY)],
}
