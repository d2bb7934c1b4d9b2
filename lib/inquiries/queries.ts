import { and, asc, desc, eq, gt, isNull, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { database } from '#db/client.ts'
import { counters } from '#db/schema/counters.ts'
import { inquiries, inquiryEvents } from '#db/schema/inquiries.ts'
import { reservations } from '#db/schema/reservations.ts'
import { residents } from '#db/schema/residents.ts'
import { staff as people, roles, staffRoles } from '#db/schema/staff.ts'
import type { StaffMember } from '#lib/actor.ts'
import { recordView } from '#lib/audit/record.ts'
import { newestChange } from '#lib/changes/read-newest.ts'
import { dateInWords } from '#lib/date-words.ts'
import { withText } from '#lib/inquiry-answer.ts'
import { type LocalizedText, localized, type StaffLocale } from '#lib/locales.ts'
import { groupResidentNumber, isResidentNumber } from '#lib/numbers.ts'
import { isVisible } from '#lib/protection/read-visible.ts'
import { citySettings } from '#lib/settings/queries.ts'
import { demand, may } from '#lib/staff/access.ts'
import { permissionsOf } from '#lib/staff/rules.ts'
import { isDay } from '#lib/time.ts'
import { wordsOf } from '#lib/words.ts'
import type { InquiryFilter } from './input.ts'
import { countInquiries, readInquiries } from './read-inquiries.ts'
import { readMeant } from './read-links.ts'
import { readReport } from './read-report.ts'
import { isAskedFor } from './read-wanted.ts'
import { inquiriesPerPage, inquiryViews } from './rules.ts'

export type ListedInquiry = Awaited<ReturnType<typeof inquiryList>>['items'][number]

/** The inquiries a search is for, a page of them. */
export async function inquiryList(staff: StaffMember, filter: InquiryFilter, now: Date) {
  demand(staff, 'inquiries.view')
  const { page, sort, order } = filter
  const wanted = isAskedFor(filter, staff, now)
  const [items, total] = await Promise.all([
    readInquiries(staff, wanted, {
      sort,
      order,
      limit: inquiriesPerPage,
      offset: (page - 1) * inquiriesPerPage,
    }),
    countInquiries(staff, wanted),
  ])
  return { items, total, pages: Math.max(1, Math.ceil(total / inquiriesPerPage)) }
}

/** How many stand in each of the lists that an agent works through. */
export async function inquiryCounts(staff: StaffMember, everything: InquiryFilter, now: Date) {
  demand(staff, 'inquiries.view')
  const counts = inquiryViews.map(async (view) => {
    const wanted = isAskedFor({ ...everything, view }, staff, now)
    return [view, await countInquiries(staff, wanted)] as const
  })
  return Object.fromEntries(await Promise.all(counts)) as Record<(typeof inquiryViews)[number], number>
}

export type InquiryFile = NonNullable<Awaited<ReturnType<typeof inquiryByNumber>>>

/** One inquiry with all that was done with it, the newest first; null for one that may not be known of. */
export async function inquiryByNumber(staff: StaffMember, number: number) {
  demand(staff, 'inquiries.view')
  const [inquiry] = await readInquiries(staff, eq(inquiries.number, number), { limit: 1 })
  if (!inquiry) return null
  const undoing = alias(inquiryEvents, 'undoing')
  const events = await database()
    .select({
      id: inquiryEvents.id,
      kind: inquiryEvents.kind,
      changes: inquiryEvents.changes,
      at: inquiryEvents.at,
      by: people.name,
      isUndone: sql<boolean>`${undoing.id} is not null`,
    })
    .from(inquiryEvents)
    .leftJoin(people, eq(people.id, inquiryEvents.staffId))
    .leftJoin(undoing, eq(undoing.undoes, inquiryEvents.id))
    .where(eq(inquiryEvents.inquiryId, inquiry.id))
    .orderBy(desc(inquiryEvents.id))
  const canUndo = !inquiry.erasedAt && events.some(({ kind, isUndone }) => kind === 'changed' && !isUndone)
  return { ...inquiry, events, canUndo }
}

/** So many stand on the page of a resident or of a visit; the list has them all. */
const MOST_BESIDE = 20

/** The newest inquiries of a resident, for their page; none for who may not see inquiries. */
export async function inquiriesOfResident(staff: StaffMember, residentId: string) {
  if (!may(staff, 'inquiries.view')) return []
  return await readInquiries(staff, eq(inquiries.residentId, residentId), { limit: MOST_BESIDE })
}

/** The same of a visit. */
export async function inquiriesOfVisit(staff: StaffMember, reservationId: string) {
  if (!may(staff, 'inquiries.view')) return []
  return await readInquiries(staff, eq(inquiries.reservationId, reservationId), { limit: MOST_BESIDE })
}

type Asked = { resident?: string | undefined; visit?: string | undefined }

/** The numbers that a new inquiry begins with, where its address names a resident or a visit. */
export async function inquirySubject(
  staff: StaffMember,
  { resident, visit }: Asked,
): Promise<{ residentNumber: string; visitNumber: string }> {
  demand(staff, 'inquiries.write')
  if (visit) {
    const [row] = await database()
      .select({ visitNumber: reservations.number, residentNumber: residents.number })
      .from(reservations)
      .leftJoin(residents, eq(residents.id, reservations.residentId))
      .where(and(eq(reservations.number, visit), isVisible(staff, { reservationId: reservations.id })))
    if (row) return { visitNumber: row.visitNumber, residentNumber: row.residentNumber ?? '' }
  }
  const [person] = resident
    ? await database()
        .select({ number: residents.number })
        .from(residents)
        .where(and(eq(residents.id, resident), isVisible(staff, { residentId: residents.id })))
    : []
  return { visitNumber: '', residentNumber: person?.number ?? '' }
}

/**
 * Whom a form means that says something else than a resident ID, in words, for who writes it to agree to: a phone number
 * heard wrong is somebody else's. Nothing where an ID was typed, nobody is found, or several are. Leaves a trace.
 */
export async function residentInWords(staff: StaffMember, typed: string, locale: StaffLocale) {
  demand(staff, 'inquiries.write')
  if (typed === '' || isResidentNumber(typed)) return []
  const meant = await readMeant(staff, typed)
  await recordView(staff, { act: 'residents_searched', detail: { terms: typed, count: meant.length } })
  const [person] = meant
  if (!person || meant.length > 1) return []
  const { name, birthday } = person.answers
  const born = typeof birthday === 'string' && isDay(birthday) ? dateInWords(birthday, locale) : null
  const words = wordsOf(locale, 'inquiries')
  const called = { typed, name: `${name ?? ''}`, number: groupResidentNumber(person.number) }
  return [born ? words('form.meant_born', { ...called, born }) : words('form.meant', called)]
}

/** Where an inquiry can have been received, beside the call centre. */
export function inquiryCounters(staff: StaffMember): Promise<{ id: string; name: LocalizedText }[]> {
  demand(staff, 'inquiries.view')
  return database()
    .select({ id: counters.id, name: counters.name })
    .from(counters)
    .where(isNull(counters.archivedAt))
    .orderBy(asc(counters.position), asc(counters.id))
}

export type InquiryReport = Awaited<ReturnType<typeof inquiryReport>>

/** 月次報告 of a month. */
export async function inquiryReport(staff: StaffMember, month: string) {
  demand(staff, 'inquiries.report')
  return await readReport(month)
}

/** The counters of the report: also those that are closed by now. */
export function reportCounters(staff: StaffMember): Promise<{ id: string; name: LocalizedText }[]> {
  demand(staff, 'inquiries.report')
  return database().select({ id: counters.id, name: counters.name }).from(counters)
}

/** Everybody who may write inquiries and works here: to whom one can be given. */
export async function inquiryAssignees(
  staff: StaffMember,
  now: Date,
): Promise<{ id: string; name: string }[]> {
  demand(staff, 'inquiries.view')
  const held = await database()
    .select({ id: people.id, name: people.name, roleId: roles.id, permissions: roles.permissions })
    .from(people)
    .innerJoin(staffRoles, eq(staffRoles.staffId, people.id))
    .innerJoin(roles, eq(roles.id, staffRoles.roleId))
    .where(and(isNull(people.lockedAt), or(isNull(people.retiredAt), gt(people.retiredAt, now))))
    .orderBy(asc(people.name), asc(people.id))
  const writers = held.filter(({ roleId, permissions }) =>
    permissionsOf({ id: roleId, permissions }).includes('inquiries.write'),
  )
  return [...new Map(writers.map(({ id, name }) => [id, { id, name }])).values()]
}

/** Everybody who ever worked here, by name: a history names also those who left. */
export function inquiryPeople(staff: StaffMember): Promise<{ id: string; name: string }[]> {
  demand(staff, 'inquiries.view')
  return database().select({ id: people.id, name: people.name }).from(people).orderBy(asc(people.name))
}

/** An answer with the text of a template at its end, in the language of who inserts it; as it was where that is gone. */
export async function answerWith(
  staff: StaffMember,
  { template, answer }: { template: string; answer: string },
  locale: StaffLocale,
): Promise<string> {
  demand(staff, 'inquiries.write')
  const found = (await citySettings()).inquiryTemplates.find(({ id }) => id === template)
  return found ? withText(answer, localized(found.text, locale)) : answer
}

/** The choices and templates as they stand this moment, with the newest change of each list. */
export async function choicesToEdit(staff: StaffMember) {
  demand(staff, 'inquiries.edit_choices')
  const [{ inquiryChoices, inquiryTemplates }, seenChoices, seenTemplates] = await Promise.all([
    citySettings(),
    newestChange(database(), [['setting', 'inquiryChoices']]),
    newestChange(database(), [['setting', 'inquiryTemplates']]),
  ])
  return {
    inquiryChoices,
    inquiryTemplates,
    seen: { inquiryChoices: seenChoices, inquiryTemplates: seenTemplates },
  }
}
