import { and, not } from 'drizzle-orm'
import { inquiries } from '#db/schema/inquiries.ts'
import type { StaffMember } from '#lib/actor.ts'
import { localized, type StaffLocale } from '#lib/locales.ts'
import { groupReservationNumber, groupResidentNumber } from '#lib/numbers.ts'
import { readLeftOut } from '#lib/protection/read-left-out.ts'
import { isProtected } from '#lib/protection/read-visible.ts'
import { citySettings } from '#lib/settings/queries.ts'
import { demand } from '#lib/staff/access.ts'
import type { Table } from '#lib/table.ts'
import { clockOf, dayOf } from '#lib/time.ts'
import { wordsOf } from '#lib/words.ts'
import type { InquiryFilter } from './input.ts'
import { type Inquiry, readInquiries } from './read-inquiries.ts'
import { isAskedFor, whose } from './read-wanted.ts'

/** More than a call centre writes in two years; a file with more opens in no spreadsheet. */
const MOST_EXPORTED = 100_000

const columns = [
  'number',
  'received',
  'place',
  'channel',
  'kind',
  'categories',
  'asker',
  'resident',
  'visit',
  'question',
  'contact',
  'answer',
  'minutes',
  'state',
  'assignee',
  'due',
] as const

/**
 * What a search of inquiries finds, as a table for a spreadsheet, the oldest first. Nobody protected is in it, whoever
 * asks; no name of a resident either: their ID says who it was.
 */
export async function exportInquiries(
  staff: StaffMember,
  filter: InquiryFilter,
  locale: StaffLocale,
  now: Date,
): Promise<Table> {
  demand(staff, 'inquiries.view')
  const t = wordsOf(locale, 'inquiries')
  const asked = isAskedFor(filter, staff, now)
  const isOut = isProtected(whose)
  const [found, called, leftOut] = await Promise.all([
    readInquiries(staff, and(asked, not(isOut)), { limit: MOST_EXPORTED, order: 'ascending' }),
    namesOfChoices(locale),
    readLeftOut(staff, inquiries, and(asked, isOut), locale),
  ])
  return {
    title: t('title'),
    lead: [],
    columns: columns.map((column) => ({ label: t(`column.${column}`), share: 1 })),
    rows: found.map((inquiry) => rowOf(inquiry, called, locale)),
    notes: leftOut.flat(),
  }
}

async function namesOfChoices(locale: StaffLocale): Promise<(list: string, id: string) => string> {
  const { inquiryChoices } = await citySettings()
  const names = new Map(
    inquiryChoices.map(({ list, id, name }) => [`${list}/${id}`, localized(name, locale)]),
  )
  return (list, id) => names.get(`${list}/${id}`) ?? id
}

function rowOf(
  inquiry: Inquiry,
  called: (list: string, id: string) => string,
  locale: StaffLocale,
): string[] {
  const t = wordsOf(locale, 'inquiries')
  const { receivedAt, counterName, residentNumber, visitNumber, minutes } = inquiry
  return [
    `${inquiry.number}`,
    `${dayOf(receivedAt)} ${clockOf(receivedAt)}`,
    counterName ? localized(counterName, locale) : t('place.call_centre'),
    called('channel', inquiry.channel),
    called('kind', inquiry.kind),
    inquiry.categories.map((id) => called('category', id)).join(t('and')),
    t(`asker.${inquiry.asker}`),
    residentNumber ? groupResidentNumber(residentNumber) : '',
    visitNumber ? groupReservationNumber(visitNumber) : '',
    inquiry.question,
    inquiry.contact,
    inquiry.answer,
    minutes === null ? '' : `${minutes}`,
    t(`state.${inquiry.state}`),
    inquiry.assignee ?? '',
    inquiry.dueOn ?? '',
  ]
}
