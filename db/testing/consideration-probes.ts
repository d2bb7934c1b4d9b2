import { NOW } from '#db/testing/factories.ts'
import type { aHiddenResident } from '#db/testing/protected.ts'
import type { StaffMember } from '#lib/actor.ts'
import { exportInterpreters } from '#lib/considerations/export-interpreters.ts'
import {
  bookedInterpreters,
  considerationSubject,
  considerationsOfResident,
  considerationsOfVisit,
  considerationsOfVisits,
  considerationToEdit,
} from '#lib/considerations/queries.ts'
import { dayOf } from '#lib/time.ts'

type Hidden = Awaited<ReturnType<typeof aHiddenResident>>

const TODAY = dayOf(NOW)
const ANY = '00000000-0000-4000-8000-000000000000'

/** What staff ask about 配慮事項, for `probes.ts`. */
export const considerationProbes: Record<
  string,
  ((staff: StaffMember, world: unknown, hidden: Hidden | undefined) => Promise<unknown>)[]
> = {
  'considerations/queries:considerationsOfResident': [
    (staff, _, who) => considerationsOfResident(staff, who?.person.id ?? ANY, NOW),
  ],
  'considerations/queries:considerationsOfVisit': [
    (staff, _, who) => considerationsOfVisit(staff, who?.visit.id ?? ANY),
  ],
  'considerations/queries:considerationsOfVisits': [
    async (staff, _, who) => [...(await considerationsOfVisits(staff, [who?.visit.id ?? ANY])).values()],
  ],
  'considerations/queries:considerationToEdit': [
    (staff, _, who) => considerationToEdit(staff, who?.notedId ?? ANY),
  ],
  'considerations/queries:bookedInterpreters': [
    (staff) => bookedInterpreters(staff, { from: TODAY, days: 62 }),
  ],
  'considerations/export-interpreters:exportInterpreters': [
    (staff) => exportInterpreters(staff, { from: TODAY, days: 62 }, 'ja'),
  ],
  'considerations/queries:considerationSubject': [
    (staff, _, who) => considerationSubject(staff, { about: 'resident', of: who?.person.id ?? ANY }),
    (staff, _, who) => considerationSubject(staff, { about: 'visit', of: who?.visit.id ?? ANY }),
  ],
}
