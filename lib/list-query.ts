import { z } from 'zod'
import { plainDigits } from '#lib/digits.ts'

/** How a list is asked for: a word to find, the column it stands by, and which end of that comes first. */
export type ListQuery<Column extends string = string> = {
  q: string
  sort: Column
  order: 'ascending' | 'descending'
}

/** What the address of a list may say; nonsense shows the list as it is, by its first column. */
export const listQuery = <const Column extends string>(columns: readonly [Column, ...Column[]]) =>
  z.object({
    q: z.string().trim().max(100).catch(''),
    sort: z
      .string()
      .catch('')
      .transform((sent) => columns.find((column) => column === sent) ?? columns[0]),
    order: z.enum(['ascending', 'descending']).catch('ascending'),
  })

/** What the address of a list may say that has a search and nothing else. */
export const wordQuery = z.object({ q: z.string().trim().max(100).catch('') })

/** The digits of a number that is looked for, however it was typed; never a name, since it stands in the address. */
export const searchedDigits = z
  .string()
  .max(40)
  .transform((typed) => plainDigits(typed).replace(/\D/g, ''))
  .catch('')

type Reading<Row, Column extends string> = {
  /** Every text of a row that a word may be found in. */
  texts: (row: Row) => readonly (string | null | undefined)[]
  /** What a row has in each column: numbers stand by their size, words as the language of the screen has them. */
  by: Record<Column, (row: Row) => string | number>
}

/** The rows that hold the word, in the order that was asked for; those that are alike there stay as they were. */
export function foundRows<Row, Column extends string>(
  rows: readonly Row[],
  { q, sort, order }: ListQuery<Column>,
  locale: string,
  { texts, by }: Reading<Row, Column>,
): Row[] {
  const turn = order === 'ascending' ? 1 : -1
  return rowsWith(q, rows, texts).toSorted(
    (one, other) => turn * compare(by[sort](one), by[sort](other), locale),
  )
}

/** The rows that hold a word, in the order they are in. */
export const rowsWith = <Row>(
  q: string,
  rows: readonly Row[],
  texts: (row: Row) => readonly (string | null | undefined)[],
): Row[] => rows.filter((row) => holdsWord(q, texts(row)))

/** Rows that one page of a long list shows. */
const PER_PAGE = 50

/** A page of rows that are all there already, and how many pages there are. */
export function pageOf<Row>(rows: readonly Row[], page: number): { shown: readonly Row[]; pages: number } {
  const pages = Math.max(1, Math.ceil(rows.length / PER_PAGE))
  return { shown: rows.slice((page - 1) * PER_PAGE, page * PER_PAGE), pages }
}

/** The page of a list that an address names; nonsense is the first. */
export const pageNumber = z.coerce.number().int().min(1).max(10_000).catch(1)

/** The address of another page of a list as it stands. */
export const pageAddress = ({ q, sort, order }: ListQuery, page: number, kept: Kept = {}): string =>
  `?${new URLSearchParams({ ...(q && { q }), ...filled(kept), sort, order, page: `${page}` })}`

/** Whether one of some texts holds the word; every text holds none. */
const holdsWord = (q: string, texts: readonly (string | null | undefined)[]): boolean =>
  texts.some((text) => plain(text ?? '').includes(plain(q)))

/** Full width and half width, capitals and small letters are the same to somebody who looks for a word. */
const plain = (text: string): string => text.normalize('NFKC').toLowerCase()

const compare = (one: string | number, other: string | number, locale: string): number =>
  typeof one === 'number' && typeof other === 'number'
    ? one - other
    : String(one).localeCompare(String(other), locale, { numeric: true })

/**
 * The address of the same list by another column; by the one that it stands by already, from its other end. What else
 * was asked for stays, where it was.
 */
export function sortedBy<Column extends string>(
  { q, sort, order }: ListQuery<Column>,
  by: Column,
  kept: Kept = {},
): string {
  const turned = by === sort && order === 'ascending' ? 'descending' : 'ascending'
  const asked = { ...(q && { q }), ...filled(kept), sort: by, order: turned }
  return `?${new URLSearchParams(asked)}`
}

/** Without what was left empty. */
export const filled = (kept: Kept): Record<string, string> =>
  Object.fromEntries(Object.entries(kept).flatMap(([name, value]) => (value ? [[name, value]] : [])))

/** What stands in the address of a list beside the word and the order, such as a filter. */
export type Kept = Readonly<Record<string, string | undefined>>
