import { reservations } from '#db/schema/reservations.ts'
import type { StaffMember } from '#lib/actor.ts'
import { languageInWords, localized, type StaffLocale } from '#lib/locales.ts'
import { groupReservationNumber } from '#lib/numbers.ts'
import { readLeftOut } from '#lib/protection/read-left-out.ts'
import { servicesInWords } from '#lib/service-words.ts'
import { demand } from '#lib/staff/access.ts'
import { renderStatus } from '#lib/steps/render-status.ts'
import type { Table } from '#lib/table.ts'
import { clockOf, dayOf } from '#lib/time.ts'
import { wordsOf } from '#lib/words.ts'
import type { VisitSearch } from './input.ts'
import { type Line, linesOf } from './read-lines.ts'
import { idsInOrder } from './read-pages.ts'
import { among, isClosed, isOpenToAll, wishesOf } from './read-visits.ts'
import { MOST_EXPORTED } from './rules.ts'

/** The columns with their part of the width of a sheet. */
const COLUMNS = [
  ['number', 14.2],
  ['starts_at', 17.1],
  ['status', 8],
  ['name', 12],
  ['counter', 10],
  ['service', 16.8],
  ['language', 8],
  ['channel', 11.2],
  ['received_at', 17.1],
  ['needs', 10.4],
] as const

/** What may be broken between words. */
const LONG: readonly string[] = ['status', 'name', 'counter', 'service', 'language', 'channel', 'needs']

/**
 * 予約状況一覧: what a search finds, in the order of its page, for a spreadsheet and for paper. Nobody protected is in it,
 * whoever asks; who may know of them reads how many were left out. `asked` says in words what was searched for.
 */
export async function exportVisits(
  staff: StaffMember,
  { search, asked }: { search: VisitSearch; asked: readonly string[] },
  locale: StaffLocale,
  now: Date,
): Promise<Table> {
  demand(staff, 'reservations.export')
  const t = wordsOf(locale, 'searches')
  const wishes = await wishesOf(staff, search, now)
  const whole = { ...search, after: undefined, before: undefined }
  const [ids, leftOut] = await Promise.all([
    idsInOrder(whole, among(wishes, isOpenToAll), MOST_EXPORTED + 1),
    readLeftOut(staff, reservations, among(wishes, isClosed).gathered, locale),
  ])
  const listed = await linesOf(ids.slice(0, MOST_EXPORTED), isOpenToAll)
  const words = asked.length > 0 ? asked.join(wordsOf(locale, 'desk')('list.and')) : t('file.all')
  return {
    title: t('list.caption'),
    lead: [t('file.lead', { words }), t('file.count', { count: listed.length })],
    columns: COLUMNS.map(([column, share]) => ({
      label: t(`list.${column}`),
      share,
      isLong: LONG.includes(column),
    })),
    rows: listed.map((row) => cellsOf(row, locale)),
    notes: [
      ...(ids.length > MOST_EXPORTED ? [t('file.most', { count: MOST_EXPORTED })] : []),
      ...leftOut.flat(),
    ],
  }
}

/** Holds our own words together on a screen; the encoding of older spreadsheets has none. */
const NO_BREAK = '\u00a0'

function cellsOf(row: Line, locale: StaffLocale): string[] {
  const [desk, visits] = [wordsOf(locale, 'desk'), wordsOf(locale, 'visits')]
  return [
    groupReservationNumber(row.number),
    momentOf(row.startsAt),
    renderStatus(row, locale),
    row.name ?? '',
    localized(row.counterName, locale),
    servicesInWords(row.services, locale).replaceAll(NO_BREAK, ' '),
    languageInWords(row.locale, locale),
    visits(`channel.${row.channel}`),
    momentOf(row.receivedAt),
    row.needs.map((need) => desk(`need.${need}`)).join(desk('list.and')),
  ]
}

/** As spreadsheets sort and reckon with it: `2026-11-24 09:30` in Tokyo. */
const momentOf = (instant: Date): string => `${dayOf(instant)} ${clockOf(instant)}`
