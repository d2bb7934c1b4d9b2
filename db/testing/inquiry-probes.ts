import type { aHiddenResident } from '#db/testing/protected.ts'
import type { StaffMember } from '#lib/actor.ts'
import { exportInquiries } from '#lib/inquiries/export-list.ts'
import { inquiryFilter } from '#lib/inquiries/input.ts'
import {
  inquiriesOfResident,
  inquiriesOfVisit,
  inquiryByNumber,
  inquiryCounts,
  inquiryList,
  inquiryReport,
  inquirySubject,
  residentInWords,
} from '#lib/inquiries/queries.ts'
import { dayOf } from '#lib/time.ts'
import { NOW } from './factories.ts'

type Hidden = Awaited<ReturnType<typeof aHiddenResident>>

type Probe = (staff: StaffMember, world: unknown, hidden: Hidden | undefined) => Promise<unknown>

const UNUSED = '0000000001'
const ANY = '00000000-0000-4000-8000-000000000000'
const everyInquiry = inquiryFilter.parse({ view: 'all' })

/** Every question of staff about inquiries. */
export const inquiryProbes: Record<string, Probe[]> = {
  'inquiries/queries:inquiryList': [
    (staff) => inquiryList(staff, everyInquiry, NOW),
    (staff) => inquiryList(staff, { ...everyInquiry, q: '個室' }, NOW),
    (staff, _, who) => inquiryList(staff, { ...everyInquiry, person: who?.person.number ?? UNUSED }, NOW),
    (staff) => inquiryList(staff, { ...everyInquiry, person: '9876' }, NOW),
    (staff, _, who) => inquiryList(staff, { ...everyInquiry, visit: who?.visit.number ?? UNUSED }, NOW),
  ],
  'inquiries/queries:inquiryCounts': [(staff) => inquiryCounts(staff, everyInquiry, NOW)],
  'inquiries/queries:inquiryByNumber': [(staff, _, who) => inquiryByNumber(staff, who?.inquiryNumber ?? 0)],
  'inquiries/queries:inquiriesOfResident': [
    (staff, _, who) => inquiriesOfResident(staff, who?.person.id ?? ANY),
  ],
  'inquiries/queries:inquiriesOfVisit': [(staff, _, who) => inquiriesOfVisit(staff, who?.visit.id ?? ANY)],
  'inquiries/queries:inquirySubject': [
    (staff, _, who) => inquirySubject(staff, { resident: who?.person.id ?? ANY }),
    (staff, _, who) => inquirySubject(staff, { visit: who?.visit.number ?? UNUSED }),
  ],
  'inquiries/queries:residentInWords': [
    (staff) => residentInWords(staff, '09012349876', 'ja'),
    (staff) => residentInWords(staff, 'みなづき', 'ja'),
  ],
  'inquiries/queries:inquiryReport': [(staff) => inquiryReport(staff, dayOf(NOW).slice(0, 7))],
  'inquiries/export-list:exportInquiries': [(staff) => exportInquiries(staff, everyInquiry, 'ja', NOW)],
}
