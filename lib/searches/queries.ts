import { and, asc, eq, or, sql } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { counters } from '#db/schema/counters.ts'
import { savedSearches } from '#db/schema/saved-searches.ts'
import { services } from '#db/schema/services.ts'
import { staff as people } from '#db/schema/staff.ts'
import type { StaffMember } from '#lib/actor.ts'
import { lastTraced } from '#lib/latest/queries.ts'
import { demand } from '#lib/staff/access.ts'
import { withinScope } from '#lib/staff/read-scope.ts'
import type { VisitSearch } from './input.ts'
import { countFound } from './read-counts.ts'
import { linesOf } from './read-lines.ts'
import { pageOf } from './read-pages.ts'
import { isTheirs } from './read-theirs.ts'
import { among, isOpenTo, wishesOf } from './read-visits.ts'

export type FoundVisit = Awaited<ReturnType<typeof linesOf>>[number]

/**
 * 予約検索: a page of the visits that all that was asked for is true of, at the counters of this person, and how many
 * there are. A page begins after, or ends before, a row that the reader saw, so what comes in meanwhile moves nothing,
 * and the last page costs no more than the first.
 */
export async function foundVisits(staff: StaffMember, search: VisitSearch, now: Date) {
  demand(staff, 'reservations.search')
  const isOpen = isOpenTo(staff)
  const wishes = among(await wishesOf(staff, search, now), isOpen)
  const [page, count] = await Promise.all([pageOf(search, wishes), countFound(wishes)])
  const items = await linesOf(page.ids, isOpen)
  return { ...page, items, total: Math.min(count, wishes.way.most), isMore: count > wishes.way.most }
}

/** What can be chosen in the form: the counters of this person, closed ones too, and all services there were. */
export async function searchChoices(staff: StaffMember) {
  demand(staff, 'reservations.search')
  const [places, matters] = await Promise.all([
    database()
      .select({ id: counters.id, name: counters.name })
      .from(counters)
      .where(withinScope(staff, 'reservations.search', counters.id))
      .orderBy(asc(counters.position), asc(counters.id)),
    database()
      .select({ id: services.id, name: services.name })
      .from(services)
      .orderBy(asc(services.position), asc(services.id)),
  ])
  return { counters: places, services: matters }
}

/** 保存した検索: one's own, and those that somebody shared, by their names. */
export function savedSearchesOf(staff: StaffMember) {
  demand(staff, 'reservations.search')
  return database()
    .select({
      id: savedSearches.id,
      name: savedSearches.name,
      query: savedSearches.query,
      isShared: savedSearches.isShared,
      isOwn: sql<boolean>`${savedSearches.staffId} = ${staff.staffId}`,
      by: people.name,
    })
    .from(savedSearches)
    .innerJoin(people, eq(people.id, savedSearches.staffId))
    .where(or(eq(savedSearches.staffId, staff.staffId), savedSearches.isShared))
    .orderBy(asc(savedSearches.name), asc(savedSearches.id))
}

/** One of these for who may rename it, with who did so last; null where it is gone, or somebody else's. */
export async function searchToRename(staff: StaffMember, id: string) {
  demand(staff, 'reservations.search')
  const [search] = await database()
    .select({
      name: savedSearches.name,
      isShared: savedSearches.isShared,
      by: people.name,
      at: savedSearches.renamedAt,
    })
    .from(savedSearches)
    .leftJoin(people, eq(people.id, savedSearches.renamedBy))
    .where(and(eq(savedSearches.id, id), isTheirs(staff)))
  if (!search) return null
  const { name, isShared, by, at } = search
  return { name, isShared, last: at && { name: by, at } }
}

/**
 * Who was faster with a saved search, and when: who deleted it, or else gave it the name that it has by now. Null where
 * neither was done, and where it is somebody else's.
 */
export async function fasterWithSearch(staff: StaffMember, id: string) {
  const search = await searchToRename(staff, id)
  if (search) return search.last && { last: search.last, name: search.name }
  const last = await lastTraced(staff, { kind: 'search', id }, ['search_withdrawn'])
  return last && { last, name: null }
}
