import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { database } from '#db/client.ts'
import type { SearchKeyKind } from '#lib/search-key.ts'

/**
 * Conditions of queries that look for people by the keys the database keeps of their answers. Who may know of whom is
 * another condition, which every such query has too.
 */

/** What somebody is found by: one of these kinds of keys begins with this; a key as `searchKey` or `phoneKey` makes it. */
export type KeyWish = { kinds: readonly SearchKeyKind[]; key: string }

/** Whether a resident has told the city what is looked for. */
export const isResidentWithKey = (residentId: SQLWrapper, wish: KeyWish): SQL =>
  sql`${residentId} in (select found.resident_id from resident_keys found where ${isFound(wish)})`

/**
 * Whether it was said at booking, or by the resident whose booking it is. Who is found is gathered first, and their visits
 * are read by two indexes: written as a list, which the planner always takes for a short one, whatever it guesses of a name.
 */
export const isVisitWithKey = (visit: { id: SQLWrapper; residentId: SQLWrapper }, wish: KeyWish): SQL =>
  sql`(${visit.id} = any(array(select found.reservation_id from reservation_keys found where ${isFound(wish)}))
    or ${visit.residentId} = any(array(select found.resident_id from resident_keys found where ${isFound(wish)})))`

/** The same, for visits that are at hand for another reason: all who have the key are remembered, and looked for among them. */
export const isVisitAmongKeys = (visit: { id: SQLWrapper; residentId: SQLWrapper }, wish: KeyWish): SQL =>
  sql`(${visit.id} in (select found.reservation_id from reservation_keys found where ${isFound(wish)})
    or ${visit.residentId} in (select found.resident_id from resident_keys found where ${isFound(wish)}))`

/** The same, looked up for each visit: for a key of so many that nobody can remember them. */
export const hasVisitKey = (visit: { id: SQLWrapper; residentId: SQLWrapper }, wish: KeyWish): SQL =>
  sql`(exists (select from reservation_keys found where found.reservation_id = ${visit.id} and ${isFound(wish)})
    or exists (select from resident_keys found where found.resident_id = ${visit.residentId} and ${isFound(wish)}))`

/** How many people have a key, as far as it matters. */
export async function countKeys(wish: KeyWish, most: number): Promise<number> {
  const found = sql`select from reservation_keys found where ${isFound(wish)}
    union all select from resident_keys found where ${isFound(wish)} limit ${most}`
  const [row] = await database().execute<{ count: number }>(
    sql`select count(*)::int as count from (${found}) as few`,
  )
  return row?.count ?? 0
}

/** In one index whatever is typed, of which nothing is a sign of a pattern. What is no word at all finds nobody. */
const isFound = ({ kinds, key }: KeyWish): SQL =>
  key ? sql`${inKinds(kinds)} and found.key like ${`${key.replace(/[\\%_]/g, '\\$&')}%`}` : sql`false`

const inKinds = (kinds: readonly SearchKeyKind[]): SQL =>
  sql`found.kind in (${sql.join(
    kinds.map((kind) => sql`${kind}`),
    sql`, `,
  )})`
