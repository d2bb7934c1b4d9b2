import type { StaffMember } from '#lib/actor.ts'
import { momentInWords } from '#lib/date-words.ts'
import { languageInWords, localized, type StaffLocale } from '#lib/locales.ts'
import { groupReservationNumber } from '#lib/numbers.ts'
import type { Table } from '#lib/table.ts'
import { wordsOf } from '#lib/words.ts'
import type { CallFilter } from './input.ts'
import { type Call, calls } from './queries.ts'

/** The columns with their part of the width: the last is left wide, to tick off with a pen. */
const COLUMNS = [
  ['number', 11],
  ['phone', 13],
  ['language', 11],
  ['before', 21],
  ['now', 21],
  ['why', 11],
  ['call', 12],
] as const

/** 電話連絡票: whom to call, for a spreadsheet and for paper. */
export async function readCalls(staff: StaffMember, filter: CallFilter, locale: StaffLocale): Promise<Table> {
  const words = wordsOf(locale, 'stranded')
  const list = await calls(staff, filter)
  return {
    title: words('calls.title'),
    lead: [words('calls.listed', { state: words(`calls.${filter.state}`), count: list.length })],
    columns: COLUMNS.map(([column, share]) => ({ label: words(`calls.${column}`), share })),
    rows: list.map((call) => rowOf(call, locale)),
  }
}

function rowOf(call: Call, locale: StaffLocale): string[] {
  const words = wordsOf(locale, 'stranded')
  const placed = (moment: Date, counter: Call['counterName']) =>
    words('check.move.option', { moment: momentInWords(moment, locale), counter: localized(counter, locale) })
  return [
    groupReservationNumber(call.number),
    call.phone ?? words('calls.no_phone'),
    languageInWords(call.locale, locale),
    placed(call.startsAt, call.counterName),
    call.status === 'cancelled'
      ? words('calls.now_cancelled')
      : placed(call.newStartsAt, call.newCounterName),
    words(call.isMailFailed ? 'calls.why_failed' : 'calls.why_no_mail'),
    call.calledAt
      ? words('calls.called', { moment: momentInWords(call.calledAt, locale), name: call.calledBy ?? '' })
      : '',
  ]
}
