import type { SQL } from 'drizzle-orm'
import { reservations } from '#db/schema/reservations.ts'
import type { VisitSearch } from './input.ts'
import { countKeys, hasVisitKey, isVisitAmongKeys, isVisitWithKey, type KeyWish } from './read-keys.ts'

/** So many people lead to their visits in a moment; of more, 佐藤 in a large city, there are some on every day. */
const FEW_PEOPLE = 2000
/** So many can be remembered while visits are looked at; more have the first letter of a name alone. */
const MANY_PEOPLE = 20_000
/** So many are put in order by name sooner than they are met in a list of all names, where none may be for a long way. */
const MANY_BY_NAME = 60_000

/** What was typed of a person: the visits begin with whom fewest people share, or with the list where that is one name of many. */
export async function keysOf(search: VisitSearch): Promise<{ all: SQL[]; isGathered: boolean }> {
  const most = search.sort === 'name' ? MANY_BY_NAME : MANY_PEOPLE
  const counted = await Promise.all(
    keysIn(search).map(async (wish) => ({ wish, count: await countKeys(wish, most) })),
  )
  const [rarest, ...others] = counted.toSorted((one, other) => one.count - other.count)
  if (!rarest) return { all: [], isGathered: false }
  const isAlone = others.length === 0 && search.sort !== 'name'
  const isGathered = rarest.count < (isAlone ? FEW_PEOPLE : most)
  const rest = isGathered ? others : counted
  return {
    isGathered,
    all: [
      ...(isGathered ? [isVisitWithKey(reservations, rarest.wish)] : []),
      ...rest.map(({ wish, count }) =>
        count < MANY_PEOPLE ? isVisitAmongKeys(reservations, wish) : hasVisitKey(reservations, wish),
      ),
    ],
  }
}

/** What was typed of a person; names are looked for by their readings as well. */
const keysIn = ({ name, kana, phone, birthday }: VisitSearch): KeyWish[] =>
  [
    { kinds: ['name', 'kana'] as const, key: name },
    { kinds: ['kana'] as const, key: kana },
    { kinds: ['phone'] as const, key: phone },
    { kinds: ['birthday'] as const, key: birthday },
  ].filter(({ key }) => key !== '')
