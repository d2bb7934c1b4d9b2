import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { database } from '#db/client.ts'
import type { SearchKeyKind } from '#lib/search-key.ts'

/**
 * Conditions of queries that look for people by the keys the database keeps of their answers. Who may know of whom is
 * another condition, which every such query has too.
 */

/** What somebody is found by: one of these kinds of keys begins with this; a key as `searchKey` or `phoneKey` makes it. */
export type KeyWish = { kinds: readonly SearchKeyKind[]; key: string }

/** A visit and whose it is. */
type Visit = { id: SQLWrapper; residentId: SQLWrapper }

/** Whether a resident has told the city what is looked for. */
export const isResidentWithKey = (residentId: SQLWrapper, wish: KeyWish): SQL =>
  sql`${residentId} in (select found.resident_id from resident_keys found where ${isFound(wish)})`

/**
 * Whether it was said at booking, or by the resident whose booking it is. Who is found is gathered first, and their visits
 * are read by two indexes: written as a list, which the planner always takes for a short one, whatever it guesses of a name.
 */
export const isVisitWithKey = (visit: Visit, wish: KeyWish): SQL =>
  sql`(${isToldWithKey(visit.id, wish)} or ${isPersonWithKey(visit.residentId, wish)})`

/** Whether it was said at booking. */
const isToldWithKey = (reservationId: SQLWrapper, wish: KeyWish): SQL =>
  sql`${reservationId} = any(array(select found.reservation_id from reservation_keys found where ${isFound(wish)}))`

/** Whether it is somebody who said so before. */
const isPersonWithKey = (residentId: SQLWrapper, wish: KeyWish): SQL =>
  sql`${residentId} = any(array(select found.resident_id from resident_keys found where ${isFound(wish)}))`

/** Whether somebody with the key gave another name at booking, or none at all: visits of which no key says where they stand. */
export const isVisitWithKeyElsewhere = (reservationId: SQLWrapper, wish: KeyWish): SQL =>
  sql`${reservationId} = any(array(
    select found.reservation_id from reservation_keys found where ${isFound(wish)} and found.reading is null
    union all
    select told.id from reservations told where told.answers <> '{}' and ${isPersonWithKey(sql`told.resident_id`, wish)}))`

/** Visits at whose booking it was said, and what they stand by in a list of names; and residents, each of them once. */
export const toldWithReading = (wish: KeyWish): SQL =>
  sql`select distinct found.reservation_id as id, found.reading as "by" from reservation_keys found
    where ${isFound(wish)} and found.reading is not null`

export const residentsWithReading = (wish: KeyWish): SQL =>
  sql`select distinct found.resident_id as id, found.reading as "by" from resident_keys found
    where ${isFound(wish)} and found.reading is not null`

/** The same, for visits that are at hand for another reason: all who have the key are remembered, and looked for among them. */
export const isVisitAmongKeys = (visit: Visit, wish: KeyWish): SQL =>
  sql`(${visit.id} in (select found.reservation_id from reservation_keys found where ${isFound(wish)})
    or ${visit.residentId} in (select found.resident_id from resident_keys found where ${isFound(wish)}))`

/**
 * The same, looked up for each visit: for a key of so many that they are not remembered for the sake of a page. `offset 0`
 * says so to the database; and whoever answered nothing at booking has no keys of it. The few keys of the one visit are
 * read, and never, for each, all that begin so: `ofOne` is a key that the index of all keys does not have.
 */
export const hasVisitKey = (visit: Visit & { answers: SQLWrapper }, wish: KeyWish): SQL => {
  const ofOne = isFound(wish, sql`(found.key || '')`)
  return sql`(${visit.answers} <> '{}' and exists (
      select from reservation_keys found where found.reservation_id = ${visit.id} and ${ofOne} offset 0)
    or exists (
      select from resident_keys found where found.resident_id = ${visit.residentId} and ${ofOne} offset 0))`
}

/** Whether it is a name; who told one at booking stands by it in a list of names, and not by the name of an account. */
export const isOfNames = ({ kinds }: KeyWish): boolean =>
  kinds.every((kind) => kind === 'name' || kind === 'kana')

/** How many people have a key, as far as it matters. */
export async function countKeys(wish: KeyWish, most: number): Promise<number> {
  const found = sql`select from reservation_keys found where ${isFound(wish)}
    union all select from resident_keys found where ${isFound(wish)} limit ${most}`
  const [row] = await database().execute<{ count: number }>(
    sql`select count(*)::int as count from (${found}) as few`,
  )
  return row?.count ?? 0
}

/**
 * In one index whatever is typed: from the key itself to the first that does not begin with it, by the bytes of both.
 * What is no word at all finds nobody.
 */
const isFound = ({ kinds, key }: KeyWish, looked = sql`found.key`): SQL =>
  key ? sql`${inKinds(kinds)} and ${looked} ~>=~ ${key} and ${looked} ~<~ ${endOf(key)}` : sql`false`

/** What stands behind all words that begin with this: the same with the letter that follows its last. */
function endOf(key: string): string {
  const letters = [...key]
  const last = letters.pop()?.codePointAt(0) ?? 0
  return letters.join('') + String.fromCodePoint(last === BEFORE_SURROGATES ? AFTER_SURROGATES : last + 1)
}

/** No letters stand between these. */
const [BEFORE_SURROGATES, AFTER_SURROGATES] = [0xd7ff, 0xe000]

const inKinds = (kinds: readonly SearchKeyKind[]): SQL =>
  sql`found.kind in (${sql.join(
    kinds.map((kind) => sql`${kind}`),
    sql`, `,
  )})`
