import { considerationProbes } from '#db/testing/consideration-probes.ts'
import { deskProbes } from '#db/testing/desk-probes.ts'
import {
  aCounter,
  aReservation,
  aService,
  NOW,
  someSettings,
  staffMember,
  systemJob,
} from '#db/testing/factories.ts'
import { openCounter, slotAt } from '#db/testing/opening.ts'
import type { aHiddenResident } from '#db/testing/protected.ts'
import { proxyProbes } from '#db/testing/proxy-probes.ts'
import { anAccount } from '#db/testing/residents.ts'
import { aStop } from '#db/testing/stranded.ts'
import type { StaffMember } from '#lib/actor.ts'
import {
  approvalsToDecide,
  approvalsWaiting,
  openApproval,
  ownApprovals,
  ownRequests,
} from '#lib/approvals/queries.ts'
import { draftChanges } from '#lib/calendars/draft.ts'
import { dryRun } from '#lib/calendars/queries.ts'
import { archiveCounter } from '#lib/counters/archive.ts'
import { counterToEdit, visitsAhead } from '#lib/counters/queries.ts'
import { readBookings } from '#lib/desk/read-bookings.ts'
import { missedBefore, missedOfResident } from '#lib/no-shows/queries.ts'
import { letterFilter } from '#lib/outbox/input.ts'
import { failedLetters, letterById, sentLetters } from '#lib/outbox/queries.ts'
import { reportQuery } from '#lib/reports/input.ts'
import { reportOf } from '#lib/reports/queries.ts'
import type { ReportList } from '#lib/reports/rules.ts'
import { residentById, residentCounts, residentList } from '#lib/residents/queries.ts'
import { readAnswers } from '#lib/residents/read-answers.ts'
import type { ResidentSearch } from '#lib/residents/rules.ts'
import { exportVisits } from '#lib/searches/export-visits.ts'
import { visitSearch } from '#lib/searches/input.ts'
import { foundVisits, savedSearchesOf, searchChoices } from '#lib/searches/queries.ts'
import { generateSlots } from '#lib/slots/generate.ts'
import { personToServe, progressOfVisit, stepsOfPerson } from '#lib/steps/queries.ts'
import { nationalOutlook, stopOutlook } from '#lib/stops/queries.ts'
import { letterOfReader } from '#lib/templates/queries.ts'
import { addDays, dayOf } from '#lib/time.ts'
import { exportTraces } from '#lib/traces/export-traces.ts'
import { traceQuery } from '#lib/traces/input.ts'
import { countTraces, reviewOf, traceList } from '#lib/traces/queries.ts'
import { inquiryProbes } from './inquiry-probes.ts'
import { strandedProbes } from './stranded-probes.ts'
import { taskProbes } from './task-probes.ts'

const TODAY = dayOf(NOW)
const span = { from: addDays(TODAY, -1), until: addDays(TODAY, 400) }

export type World = Awaited<ReturnType<typeof aWorld>>
export type Hidden = Awaited<ReturnType<typeof aHiddenResident>>

/** A counter with somebody whom everybody may find, and a free place for somebody whom nobody may. */
export async function aWorld() {
  await someSettings({ horizonDays: 2, residentData: 'stored' })
  const service = await aService({ needsNationalSystem: true })
  const counter = await aCounter({ takes: [service] })
  await openCounter(counter.id, { opens: '13:00', closes: '15:00' })
  await generateSlots(systemJob(), NOW)
  const [at, hiddenAt] = [await slotAt('14:00', TODAY), await slotAt('14:30', TODAY)]
  const person = await anAccount({ answers: { name: '水木 一郎' } })
  const serviceIds = [service.id]
  await aReservation({ owns: [at], serviceIds, residentId: person.id, email: 'ichiro@example.org' })
  await aStop({ liftedAt: NOW })
  await aStop()
  const chief = await staffMember()
  const archived = await archiveCounter(chief, { id: counter.id, isArchived: true }, NOW)
  if (!archived.ok) throw new Error(archived.reason)
  const wish = { kind: 'saved', backTo: '/staff', changes: archived.value.waiting }
  return {
    counterId: counter.id,
    serviceId: service.id,
    hiddenAt,
    chief,
    draftId: await draftChanges(chief, wish, NOW),
  }
}

export type Probe = (staff: StaffMember, world: World, hidden: Hidden | undefined) => Promise<unknown>

const listed = async (staff: StaffMember, { counterId }: World, list: ReportList, days = {}) => {
  const query = reportQuery(list, { counter: counterId, ...days }, TODAY)
  return JSON.stringify(await reportOf(staff, list, query, 'ja', NOW))
}

const UNUSED = '0000000001'
const ANY = '00000000-0000-4000-8000-000000000000'
const template = { subject: '{{ number }}', body: '{{ number }} {{ when }} {{ counter }}' }
const stop = ({ counterId }: World) => ({
  counterIds: [counterId],
  serviceIds: [],
  length: 'lifted' as const,
})
const everyVisit = { search: visitSearch.parse({ all: 'yes' }), asked: [] }
const searched = (value: string | undefined, by: ResidentSearch['by']) => ({
  search: [{ by, value: value ?? '0' }],
  page: 1,
})

/** Every question of staff about rows of residents, by the file and the function that answers it. */
export const probes: Record<string, Probe[]> = {
  'approvals/queries:approvalsToDecide': [(staff) => approvalsToDecide(staff, NOW)],
  'approvals/queries:openApproval': [(staff) => openApproval(staff, 'answers_export', staff.staffId, NOW)],
  'approvals/queries:approvalsWaiting': [(staff) => approvalsWaiting(staff, NOW)],
  'approvals/queries:ownRequests': [(staff) => ownRequests(staff, NOW)],
  'approvals/queries:ownApprovals': [(staff) => ownApprovals(staff, 'answers_export', NOW)],
  'calendars/queries:dryRun': [
    async (staff, { draftId }) => {
      const run = await dryRun(staff, draftId, NOW)
      return (
        run && [
          run.strandedCount,
          run.told,
          run.hiddenCount,
          run.stranded,
          run.counters.map(({ stranded, kept }) => [stranded, kept]),
        ]
      )
    },
  ],
  ...considerationProbes,
  'counters/queries:counterToEdit': [
    async (staff, { counterId }) => (await counterToEdit(staff, counterId, NOW))?.ahead,
  ],
  'counters/queries:visitsAhead': [(staff) => visitsAhead(staff, NOW)],
  ...deskProbes,
  'desk/read-bookings:readBookings': [
    (staff, { counterId }) => readBookings(staff, { counterId, ...span }, 'ja'),
  ],
  'no-shows/queries:missedBefore': [(staff, _, who) => missedBefore(staff, who?.visit.id ?? ANY, NOW)],
  'no-shows/queries:missedOfResident': [
    (staff, _, who) => missedOfResident(staff, who?.person.id ?? ANY, NOW),
  ],
  ...inquiryProbes,
  'outbox/queries:sentLetters': [
    (staff) => sentLetters(staff, letterFilter.parse({})),
    (staff, _, who) => sentLetters(staff, { ...letterFilter.parse({}), q: who?.visit.number ?? UNUSED }),
  ],
  'outbox/queries:failedLetters': [(staff) => failedLetters(staff, NOW)],
  'outbox/queries:letterById': [(staff, _, who) => letterById(staff, who?.letterId ?? ANY)],
  ...proxyProbes,
  'residents/queries:residentList': [
    (staff) => residentList(staff, { page: 1 }, NOW),
    (staff, _, who) => residentList(staff, searched(who?.person.number, 'number'), NOW),
    (staff) => residentList(staff, searched('XQZ123456', 'notice_number'), NOW),
    (staff) => residentList(staff, searched('09012349876', 'phone'), NOW),
    (staff) => residentList(staff, searched('水', 'name'), NOW),
    (staff) => residentList(staff, searched('みなづき', 'name'), NOW),
  ],
  // How many places are taken is public: the list of slots reads places alone.
  'reports/queries:reportOf': [
    async (staff, city) => await listed(staff, city, 'arrivals'),
    async (staff, city) => await listed(staff, city, 'bookings'),
    async (staff, city) => await listed(staff, city, 'no_shows', { from: addDays(TODAY, -7), until: TODAY }),
  ],
  'searches/queries:foundVisits': [
    (staff) => foundVisits(staff, visitSearch.parse({ all: 'yes' }), NOW),
    (staff) => foundVisits(staff, visitSearch.parse({ sort: 'name', order: 'descending' }), NOW),
    (staff) => foundVisits(staff, visitSearch.parse({ name: '水' }), NOW),
    (staff) => foundVisits(staff, visitSearch.parse({ kana: 'みなづき' }), NOW),
    (staff) => foundVisits(staff, visitSearch.parse({ phone: '9876' }), NOW),
    (staff, _, who) => foundVisits(staff, visitSearch.parse({ number: who?.visit.number ?? UNUSED }), NOW),
    (staff, _, who) => foundVisits(staff, visitSearch.parse({ resident: who?.person.number ?? '0' }), NOW),
  ],
  'searches/queries:searchChoices': [(staff) => searchChoices(staff)],
  'searches/queries:savedSearchesOf': [(staff) => savedSearchesOf(staff)],
  'searches/export-visits:exportVisits': [
    async (staff) => (await exportVisits(staff, everyVisit, 'ja', NOW)).rows,
  ],
  'residents/queries:residentCounts': [(staff) => residentCounts(staff)],
  'residents/queries:residentById': [(staff, _, who) => residentById(staff, who?.person.id ?? ANY, NOW)],
  'residents/read-answers:readAnswers': [(staff) => readAnswers(staff, 'ja')],
  'steps/queries:personToServe': [(staff, _, who) => personToServe(staff, who?.visit.number ?? UNUSED, 1)],
  'steps/queries:progressOfVisit': [
    async (staff, _, who) => [...(await progressOfVisit(staff, who?.visit.id ?? ANY))],
  ],
  'steps/queries:stepsOfPerson': [(staff, _, who) => stepsOfPerson(staff, who?.visit.id ?? ANY, 1)],
  'stops/queries:stopOutlook': [async (staff, city) => (await stopOutlook(staff, stop(city), NOW))?.booked],
  'stops/queries:nationalOutlook': [
    (staff) =>
      nationalOutlook(staff, { serviceIds: [], startsAt: NOW, endsAt: new Date('2027-01-01T00:00:00Z') }),
  ],
  ...strandedProbes,
  ...taskProbes,
  'templates/queries:letterOfReader': [
    (staff, _, who) =>
      letterOfReader(
        staff,
        { kind: 'reservation_booked', locale: 'ja', template, number: who?.visit.number ?? UNUSED },
        NOW,
      ),
  ],
  'traces/queries:traceList': [
    (staff, _, who) => traceList(staff, traceQuery.parse({ record: who?.person.number ?? UNUSED })),
    (staff, _, who) => traceList(staff, traceQuery.parse({ record: who?.visit.id ?? ANY })),
  ],
  'traces/queries:countTraces': [
    (staff, _, who) => countTraces(staff, traceQuery.parse({ record: who?.person.id ?? ANY })),
  ],
}

/** Those whose answers may grow by lines that say 要確認: the record of acts has no gaps. */
export const gapless: Record<string, Probe> = {
  'traces/queries:traceList': (staff) => traceList(staff, traceQuery.parse({})),
  'traces/queries:reviewOf': (staff) => reviewOf(staff, dayOf(NOW).slice(0, 7)),
  'traces/export-traces:exportTraces': (staff) => exportTraces(staff, traceQuery.parse({}), 'ja'),
}
