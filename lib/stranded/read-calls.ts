import type { StaffMember } from '#lib/actor.ts'
import { momentInWords } from '#lib/date-words.ts'
import { type Locale, languageTag, localized, nameOfLocale, type StaffLocale } from '#lib/locales.ts'
import { groupReservationNumber } from '#lib/numbers.ts'
import { wordsOf } from '#lib/words.ts'
import type { CallFilter } from './input.ts'
import { type Call, calls } from './queries.ts'

/** The phone list as a table of words: for a spreadsheet, and for paper. */
export type CallTable = { head: string[]; rows: string[][] }

export async function readCalls(
  staff: StaffMember,
  filter: CallFilter,
  locale: StaffLocale,
): Promise<CallTable> {
  const words = wordsOf(locale, 'stranded')
  const columns = ['number', 'phone', 'language', 'before', 'now', 'why', 'call'] as const
  const list = await calls(staff, filter)
  return {
    head: columns.map((column) => words(`calls.${column}`)),
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
    languageIn(call.locale, locale),
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

/** A language as staff call it: its own letters may be none that a printer has. */
const languageIn = (language: Locale, locale: StaffLocale): string =>
  (language === 'ja-easy'
    ? undefined
    : new Intl.DisplayNames(locale, { type: 'language' }).of(languageTag(language))) ?? nameOfLocale(language)
