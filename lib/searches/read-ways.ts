import type { VisitSearch } from './input.ts'
import { isTimeAstray } from './read-astray.ts'
import { isOfNames } from './read-keys.ts'
import { type Known, MOST_PEOPLE } from './read-people.ts'
import { FEWER_COUNTED, MOST_COUNTED, visitsPerPage } from './rules.ts'

/** How the visits of a search are come by, and how many of them are counted. */
export type Way = {
  /** Gathered and put in order then; else they are looked at in the order of the list, and every page is full soon. */
  isGathered: boolean
  /** Gathered from the people who have what was typed; else from what the visits say themselves. */
  isByPeople: boolean
  /** Put in the order of names by what the keys of people say, and no more of their visits read than stand on the page. */
  isNamed: boolean
  /** So many visits are gathered, and so many met in a list. */
  gathered: number
  met: number
  /** Counted as they are gathered; else up to a bound that is met soon in the order of their days. */
  isCountedWhole: boolean
  most: number
}

/**
 * What is known before a search is read: how many visits there are, how many are expected of their columns and of these
 * for the service, and how many people have what was typed.
 */
export type Prospect = { all: number; expected: number; served: number; known: readonly Known[] }

/** So many visits are gathered in a moment whatever is asked, and so many sooner than the list is searched for its days. */
export const FEW_VISITS = 10_000
const MANY_VISITS = 150_000

/** Whoever has an account comes more than once. */
const VISITS_OF_ONE = 2

/** Nobody counts them further: they are from one in seven to two in three. */
const SHARE_OF_VERY_MANY = 0.4

/** So many visits are gathered in the time in which one is read for somebody in the order of names. */
const NAMED_FOR_ONE = 4

/**
 * The way on which fewer visits are looked at: all that the rarest of the conditions is true of, or those that stand in
 * the list before a page of them is found. The second is a guess, wrong where the list does not have them everywhere:
 * there none may be for a long way, and they are gathered sooner. Pure.
 */
export function wayOf(search: VisitSearch, prospect: Prospect): Way {
  const { all, expected, served, known } = prospect
  const shares = known.map(({ people }) => shareOf(people, all))
  const found = shares.reduce((left, share) => left * share, served)
  const rarest = Math.min(
    ...known.map(({ people }) => (people < MOST_PEOPLE ? people * VISITS_OF_ONE : all)),
    all,
  )
  const fewest = Math.min(expected, rarest)
  const most = known.length > 0 ? FEWER_COUNTED : MOST_COUNTED
  const metOf = (rows: number) => Math.min(all, (rows * all) / Math.max(found, 1))
  const isSoonerGathered = (rows: number) => fewest < all && fewest < Math.max(FEW_VISITS, metOf(rows))
  const isNoted = search.noted === 'yes'
  const isAstray = fewest < MANY_VISITS && (isTimeAstray(search) || search.need.length > 0)
  const isName = isNameAstray(search, prospect)
  const metByName = (rarest * visitsPerPage) / Math.max(found, 1)
  const isCountedWhole = isNoted || isAstray || isSoonerGathered(most)
  return {
    isGathered: isNoted || isAstray || isName || isSoonerGathered(visitsPerPage),
    isByPeople: !isNoted && rarest <= expected,
    isNamed: isName && !isNoted && expected > FEW_VISITS && metByName * NAMED_FOR_ONE < fewest,
    isCountedWhole,
    gathered: isNoted ? Math.min(fewest, FEW_VISITS) : fewest,
    met: metOf(most),
    most: isCountedWhole ? MOST_COUNTED : most,
  }
}

/** Which part of all visits are of so many people. */
const shareOf = (people: number, all: number): number =>
  people < MOST_PEOPLE ? Math.min(1, (people * VISITS_OF_ONE) / Math.max(all, 1)) : SHARE_OF_VERY_MANY

/** Whether the list is one of names, which has those that begin with a letter in some of its places alone. */
const isNameAstray = (search: VisitSearch, { known }: Prospect): boolean =>
  search.sort === 'name' && known.some(({ wish }) => isOfNames(wish))
