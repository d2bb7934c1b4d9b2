import { weekdayInWords } from '#lib/date-words.ts'
import { type LocalizedText, type StaffLocale, staffLocales } from '#lib/locales.ts'
import { wordsOf } from '#lib/words.ts'
import type { CellWords } from './input.ts'
import { exceptionKinds, type SheetCells, type SheetColumn } from './rules.ts'

const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6]

/** The heading of a column. */
export const headingOf = (column: SheetColumn, locale: StaffLocale): string =>
  wordsOf(locale, 'sheets')(`column.${column}`)

/** Every heading that a table may have come back with, by what it means. */
export const knownHeadings = (columns: readonly SheetColumn[]): Map<string, SheetColumn> =>
  new Map(
    columns.flatMap((column) =>
      staffLocales.map((locale) => [headingOf(column, locale).normalize('NFKC'), column] as const),
    ),
  )

/** Every word that a cell may have come back with: a table that was given out in English is taken back in Japanese. */
export const knownWords = (): CellWords => ({
  kinds: new Map(
    exceptionKinds.flatMap((kind) =>
      staffLocales.map((locale) => [wordsOf(locale, 'sheets')(`kind.${kind}`), kind] as const),
    ),
  ),
  yesNo: new Map(
    staffLocales.flatMap((locale) => [
      [wordsOf(locale, 'sheets')('yes'), true] as const,
      [wordsOf(locale, 'sheets')('no'), false] as const,
    ]),
  ),
  weekdays: new Map(
    staffLocales.flatMap((locale) =>
      WEEKDAYS.map((weekday) => [weekdayInWords(weekday, locale), weekday] as const),
    ),
  ),
})

type Row = { [column: string]: unknown }

/** A stored row as the cells of a table. */
export function renderCells(row: Row, names: ReadonlyMap<string, string>, locale: StaffLocale): SheetCells {
  const words = wordsOf(locale, 'sheets')
  const text = (value: unknown): string => (value === null || value === undefined ? '' : `${value}`)
  const plain = Object.fromEntries(Object.entries(row).map(([column, value]) => [column, text(value)]))
  const { weekdays, weeksOfMonth, opensOnHolidays, reason, thing, counterId } = row
  const said = reason as LocalizedText | undefined
  const kind = exceptionKinds.find((each) => each === thing)
  return {
    ...plain,
    counterName: names.get(text(counterId)) ?? '',
    weekdays: listed(weekdays, (weekday) => weekdayInWords(weekday, locale), ' '),
    weeksOfMonth: listed(weeksOfMonth, String, '・'),
    ...(opensOnHolidays !== undefined && { opensOnHolidays: words(opensOnHolidays ? 'yes' : 'no') }),
    ...(said && { reason: said.ja, reasonEn: said.en ?? '' }),
    ...(kind && { kind: words(`kind.${kind}`) }),
  }
}

const listed = (list: unknown, word: (each: number) => string, mark: string): string =>
  Array.isArray(list) ? list.map(word).join(mark) : ''
