import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
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

/** Whether it was said at booking, or by the resident whose booking it is. */
export const isVisitWithKey = (visit: { id: SQLWrapper; residentId: SQLWrapper }, wish: KeyWish): SQL =>
  sql`(${visit.id} in (select found.reservation_id from reservation_keys found where ${isFound(wish)})
    or ${isResidentWithKey(visit.residentId, wish)})`

/** In one index whatever is typed, of which nothing is a sign of a pattern. What is no word at all finds nobody. */
const isFound = ({ kinds, key }: KeyWish): SQL =>
  key ? sql`${inKinds(kinds)} and found.key like ${`${key.replace(/[\\%_]/g, '\\$&')}%`}` : sql`false`

const inKinds = (kinds: readonly SearchKeyKind[]): SQL =>
  sql`found.kind in (${sql.join(
    kinds.map((kind) => sql`${kind}`),
    sql`, `,
  )})`
