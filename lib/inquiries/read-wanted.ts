import { and, eq, gte, inArray, isNull, lt, type SQL, sql } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { inquiries } from '#db/schema/inquiries.ts'
import { reservations } from '#db/schema/reservations.ts'
import { residents } from '#db/schema/residents.ts'
import type { StaffMember } from '#lib/actor.ts'
import { normalizeTyped } from '#lib/numbers.ts'
import { searchFor } from '#lib/residents/input.ts'
import { isMeant } from '#lib/residents/read-file.ts'
import { searchKey } from '#lib/search-key.ts'
import { addDays, dayOf, instantOf } from '#lib/time.ts'
import type { InquiryFilter } from './input.ts'
import { CALL_CENTRE, type InquiryView, pendingStates } from './rules.ts'

/** Whom an inquiry belongs to: the resident who asked, and the visit it is about. */
export const whose = { residentId: inquiries.residentId, reservationId: inquiries.reservationId }

const isToDo = inArray(inquiries.state, [...pendingStates])

const ofView = (view: InquiryView, { staffId }: StaffMember, now: Date): SQL | undefined =>
  ({
    all: undefined,
    pending: isToDo,
    mine: and(isToDo, eq(inquiries.assigneeId, staffId)),
    overdue: and(isToDo, lt(inquiries.dueOn, dayOf(now))),
    unassigned: and(isToDo, isNull(inquiries.assigneeId)),
  })[view]

/** What a search is for, without asking who may know of it: that stands beside it in each query. */
export const isAskedFor = (filter: InquiryFilter, staff: StaffMember, now: Date): SQL | undefined =>
  and(
    ofView(filter.view, staff, now),
    ...filter.q
      .split(/\s+/)
      .map(searchKey)
      .filter(Boolean)
      .map((key) => sql`position(${key} in ${inquiries.searched}) > 0`),
    filter.person ? isOf(filter.person) : undefined,
    filter.visit ? inArray(inquiries.reservationId, visitsCalled(filter.visit)) : undefined,
    filter.from ? gte(inquiries.receivedAt, instantOf(filter.from, '00:00')) : undefined,
    filter.until ? lt(inquiries.receivedAt, instantOf(addDays(filter.until, 1), '00:00')) : undefined,
    filter.place ? isAt(filter.place) : undefined,
    filter.channel ? eq(inquiries.channel, filter.channel) : undefined,
    filter.kind ? eq(inquiries.kind, filter.kind) : undefined,
    filter.category ? sql`${filter.category} = any(${inquiries.categories})` : undefined,
    filter.asker ? eq(inquiries.asker, filter.asker) : undefined,
    filter.state ? eq(inquiries.state, filter.state) : undefined,
    filter.assignee ? eq(inquiries.assigneeId, filter.assignee) : undefined,
  )

const isOf = (person: string): SQL =>
  inArray(
    inquiries.residentId,
    database()
      .select({ id: residents.id })
      .from(residents)
      .where(isMeant(searchFor(person))),
  )

const visitsCalled = (number: string) =>
  database()
    .select({ id: reservations.id })
    .from(reservations)
    .where(eq(reservations.number, normalizeTyped(number)))

const isAt = (place: string): SQL =>
  place === CALL_CENTRE ? isNull(inquiries.counterId) : eq(inquiries.counterId, place)
