import type { StaffMember } from '#lib/actor.ts'
import { momentInWords } from '#lib/date-words.ts'
import { localized, type StaffLocale } from '#lib/locales.ts'
import { groupReservationNumber } from '#lib/numbers.ts'
import { demand } from '#lib/staff/access.ts'
import type { Table } from '#lib/table.ts'
import { wordsOf } from '#lib/words.ts'
import type { BookedInterpreter } from './queries.ts'
import { isForFile, readInterpreters, readInterpretersLeftOut, type Span } from './read-interpreters.ts'

/**
 * The interpreters of some days as a table of words, for who arranges them. Nobody protected is in it, whoever asks.
 */
export async function exportInterpreters(
  staff: StaffMember,
  span: Span,
  locale: StaffLocale,
): Promise<Table> {
  demand(staff, 'considerations.language')
  const words = wordsOf(locale, 'considerations')
  const [booked, leftOut] = await Promise.all([
    readInterpreters(staff, span, isForFile),
    readInterpretersLeftOut(staff, span, locale),
  ])
  const columns = ['when', 'visit', 'counter', 'language', 'interpreter', 'state', 'number'] as const
  return {
    title: words('interpreters.title'),
    lead: [],
    columns: columns.map((column) => ({ label: words(`interpreters.column.${column}`), share: 1 })),
    rows: booked.map((one) => rowOf(one, locale)),
    notes: leftOut.flat(),
  }
}

function rowOf(one: BookedInterpreter, locale: StaffLocale): string[] {
  const words = wordsOf(locale, 'considerations')
  return [
    one.interpreterAt ? momentInWords(one.interpreterAt, locale) : '',
    one.startsAt ? momentInWords(one.startsAt, locale) : '',
    one.counterName ? localized(one.counterName, locale) : '',
    one.language ?? '',
    one.interpreter ?? '',
    one.interpreterState ? words(`interpreter.${one.interpreterState}`) : '',
    one.number ? groupReservationNumber(one.number) : '',
  ]
}
