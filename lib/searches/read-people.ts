import type { VisitSearch } from './input.ts'
import { countKeys, type KeyWish } from './read-keys.ts'

/** So many people are counted; more have the first letter of a name alone. */
export const MOST_PEOPLE = 100_000

/** What was typed of a person, and how many people have it: up to a bound. */
export type Known = { wish: KeyWish; people: number }

/** What was typed of a person, whom fewest people share first; names are looked for by their readings as well. */
export async function knownOf({ name, kana, phone, birthday }: VisitSearch): Promise<Known[]> {
  const typed: KeyWish[] = [
    { kinds: ['name', 'kana'], key: name },
    { kinds: ['kana'], key: kana },
    { kinds: ['phone'], key: phone },
    { kinds: ['birthday'], key: birthday },
  ]
  const counted = await Promise.all(
    typed
      .filter(({ key }) => key !== '')
      .map(async (wish) => ({ wish, people: await countKeys(wish, MOST_PEOPLE) })),
  )
  return counted.toSorted((one, other) => one.people - other.people)
}
