import { beforeAll, describe, expect, it } from 'vitest'
import { database, driver } from '#db/client.ts'
import { fieldDefinitions } from '#db/schema/fields.ts'
import { NOW, staffMember } from '#db/testing/factories.ts'
import { connectAsAdmin, resetDatabase } from '#db/testing/reset-database.ts'
import { dayOf } from '#lib/time.ts'
import { loadHistory } from '#scripts/bench/history.ts'
import { type SearchCase, searchCases } from '#scripts/bench/search-cases.ts'
import { searchMixes } from '#scripts/bench/search-mixes.ts'
import { visitSearch } from './input.ts'
import { idsInOrder } from './read-pages.ts'
import { among, isOpenTo, type Wishes, wishesOf } from './read-visits.ts'

// A search is read in one of several ways, by how many visits there are; none of them may be told from another.

const [VISITS, READ] = [4_000, 60]

let staff: Awaited<ReturnType<typeof staffMember>>
let cases: SearchCase[]

beforeAll(async () => {
  await resetDatabase()
  staff = await staffMember()
  const sql = connectAsAdmin()
  await loadHistory(sql, { visits: VISITS, now: NOW, officerId: staff.staffId })
  cases = [...(await searchCases(sql, NOW)), ...searchMixes(dayOf(NOW), 60)]
  await sql.end()
  await database()
    .insert(fieldDefinitions)
    .values({ form: 'booking', key: 'own_1', kind: 'kana', label: { ja: '来庁者のよみ' } })
  await answer({ name: '佐藤 別名', kana: 'ベツ メイ' }, 'resident_id is not null')
  await answer({ own_1: 'さとう' }, 'resident_id is not null')
  await answer({ own_1: 'さとう' }, 'resident_id is null')
})

/** Some visits at whose booking something else was said than their residents had said before. */
const answer = (answers: Record<string, string>, where: string) =>
  driver().unsafe(
    `update reservations set answers = $1::text::jsonb where id in (
      select id from reservations where ${where} and answers = '{}' order by number limit 40)`,
    [JSON.stringify(answers)],
  )

/** Each way in which these visits can be read. */
function waysOf(wishes: Wishes, isByName: boolean): Wishes[] {
  const as = (way: Partial<Wishes['way']>): Wishes => ({
    ...wishes,
    way: { ...wishes.way, isNamed: false, ...way },
  })
  const named = wishes.named && isByName ? [as({ isGathered: true, isNamed: true })] : []
  return [as({ isGathered: true }), as({ isGathered: false }), ...named]
}

async function idsByEachWay(asked: object): Promise<string[][]> {
  const search = visitSearch.parse(asked)
  const wishes = among(await wishesOf(staff, search, NOW), isOpenTo(staff))
  const ways = waysOf(wishes, search.sort === 'name')
  return await Promise.all(ways.map((way) => idsInOrder(search, way, READ)))
}

/** What is asked from the first row on, from a row on, and back from a row. */
async function pagesOf({ asked }: SearchCase, order: string): Promise<object[]> {
  const [ids = []] = await idsByEachWay({ ...asked, order })
  return [{}, { after: ids[2] }, { before: ids.at(-2) }].map((beside) => ({ ...asked, order, ...beside }))
}

describe('the visits of a search', () => {
  it('are the same, in the same order, whichever way they are read, from wherever in the list', async () => {
    const different: object[] = []
    const compared = { visits: 0, ways: 0 }
    for (const one of cases)
      for (const asked of [...(await pagesOf(one, 'ascending')), ...(await pagesOf(one, 'descending'))]) {
        const ways = await idsByEachWay(asked)
        compared.visits += ways.flat().length
        compared.ways = Math.max(compared.ways, ways.length)
        if (new Set(ways.map((ids) => ids.join())).size > 1) different.push(asked)
      }
    expect(different).toEqual([])
    expect(compared.ways).toBe(3)
    expect(compared.visits).toBeGreaterThan(10_000)
  })

  it('are none in a list by what nobody has, and no fault', async () => {
    for (const sort of ['counter', 'starts_at'])
      expect(await idsByEachWay({ counter: 'counter-99', sort })).toEqual([[], []])
  })
})
