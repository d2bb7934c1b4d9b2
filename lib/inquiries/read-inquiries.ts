import { and, asc, desc, eq, type SQL, sql } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { counters } from '#db/schema/counters.ts'
import { inquiries } from '#db/schema/inquiries.ts'
import { reservations } from '#db/schema/reservations.ts'
import { residents } from '#db/schema/residents.ts'
import { staff as people } from '#db/schema/staff.ts'
import type { StaffMember } from '#lib/actor.ts'
import { isVisible } from '#lib/protection/read-visible.ts'
import type { InquiryFilter } from './input.ts'
import { whose } from './read-wanted.ts'
import type { InquiryColumn } from './rules.ts'

const columns = {
  id: inquiries.id,
  number: inquiries.number,
  asker: inquiries.asker,
  residentId: inquiries.residentId,
  reservationId: inquiries.reservationId,
  receivedAt: inquiries.receivedAt,
  counterId: inquiries.counterId,
  channel: inquiries.channel,
  kind: inquiries.kind,
  categories: inquiries.categories,
  question: inquiries.question,
  contact: inquiries.contact,
  answer: inquiries.answer,
  minutes: inquiries.minutes,
  state: inquiries.state,
  assigneeId: inquiries.assigneeId,
  dueOn: inquiries.dueOn,
  version: inquiries.version,
  erasedAt: inquiries.erasedAt,
  counterName: counters.name,
  assignee: people.name,
  residentNumber: residents.number,
  residentName: sql<string | null>`${residents.answers} ->> 'name'`,
  visitNumber: reservations.number,
  visitStartsAt: reservations.startsAt,
}

export type Inquiry = Awaited<ReturnType<typeof readInquiries>>[number]

type Page = { limit: number; offset?: number; sort?: InquiryColumn; order?: InquiryFilter['order'] }

/** Inquiries that may be known of, with what people call their place, their assignee, their resident and their visit. */
export const readInquiries = (
  staff: StaffMember,
  wanted: SQL | undefined,
  { limit, offset = 0, sort = 'received', order = 'descending' }: Page,
) =>
  database()
    .select(columns)
    .from(inquiries)
    .leftJoin(counters, eq(counters.id, inquiries.counterId))
    .leftJoin(people, eq(people.id, inquiries.assigneeId))
    .leftJoin(residents, eq(residents.id, inquiries.residentId))
    .leftJoin(reservations, eq(reservations.id, inquiries.reservationId))
    .where(and(wanted, isVisible(staff, whose)))
    .orderBy((order === 'ascending' ? asc : desc)(sorted[sort]), desc(inquiries.number))
    .limit(limit)
    .offset(offset)

/** How many there are of them. */
export const countInquiries = (staff: StaffMember, wanted: SQL | undefined): Promise<number> =>
  database().$count(inquiries, and(wanted, isVisible(staff, whose)))

/** States stand as an inquiry goes through them; what has no day stands after all that has one. */
const sorted: Record<InquiryColumn, SQL> = {
  received: sql`${inquiries.receivedAt}`,
  number: sql`${inquiries.number}`,
  kind: sql`${inquiries.kind}`,
  state: sql`array_position(array['open', 'waiting', 'answered', 'closed'], ${inquiries.state})`,
  due: sql`coalesce(${inquiries.dueOn}, '9999-12-31')`,
  assignee: sql`coalesce(${people.name}, '')`,
}
