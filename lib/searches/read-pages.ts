import type { VisitSearch } from './input.ts'
import { gatheredIds } from './read-gathered.ts'
import { listedIds } from './read-listed.ts'
import { type Group, listOf } from './read-order.ts'
import { placeOf } from './read-seen.ts'
import type { Wishes } from './read-visits.ts'
import { visitsPerPage } from './rules.ts'

/** The ids of one page, and whether there is more on either side of it. */
export async function pageOf(search: VisitSearch, wishes: Wishes) {
  const isBack = search.after === undefined && search.before !== undefined
  const rows = await idsInOrder(search, wishes, visitsPerPage + 1)
  const ids = rows.slice(0, visitsPerPage)
  const isMore = rows.length > visitsPerPage
  return isBack
    ? { ids: ids.toReversed(), hasEarlier: isMore, hasLater: true }
    : { ids, hasEarlier: search.after !== undefined, hasLater: isMore }
}

/** The ids of the visits from the row on that the reader saw, the way the reader goes. */
export async function idsInOrder(search: VisitSearch, wishes: Wishes, most: number): Promise<string[]> {
  const isBack = search.after === undefined && search.before !== undefined
  const list = await listOf(search)
  const standing = inTurn(list.groups, search.order === 'ascending')
  const groups = isBack ? standing.toReversed() : standing
  const from = await placeOf(search.after ?? search.before, groups)
  const read = wishes.way.isGathered ? gatheredIds : listedIds
  return await read({
    wishes,
    list: { ...list, groups },
    from,
    isAscending: (search.order === 'ascending') !== isBack,
    most,
  })
}

const inTurn = (groups: readonly Group[], isAscending: boolean): Group[] => [
  ...(isAscending ? groups : groups.toReversed()).filter(({ isLast }) => !isLast),
  ...groups.filter(({ isLast }) => isLast),
]
