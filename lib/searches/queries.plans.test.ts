import { beforeAll, describe, expect, it } from 'vitest'
import { driver } from '#db/client.ts'
import { NOW, staffMember } from '#db/testing/factories.ts'
import { connectAsAdmin, resetDatabase } from '#db/testing/reset-database.ts'
import { dayOf } from '#lib/time.ts'
import { loadHistory } from '#scripts/bench/history.ts'
import { type SearchCase, searchCases } from '#scripts/bench/search-cases.ts'
import { visitSearch } from './input.ts'
import { foundVisits } from './queries.ts'
import { wishesOf } from './read-visits.ts'

// How the database answers each kind of search. How long it takes, `npm run bench -- --search` says.

type Walked = Step & { isCutShort: boolean }

type Step = {
  'Node Type': string
  'Subplan Name'?: string
  'Relation Name'?: string
  'Index Name'?: string
  Plans?: Step[]
}

/** Enough for the planner to weigh an index against all rows. */
const VISITS = 30_000

/** What is looked through whole in no search. */
const LARGE = ['reservations', 'visitors', 'residents', 'reservation_keys', 'resident_keys']

const searches: Record<string, SearchCase> = {}
let staff: Awaited<ReturnType<typeof staffMember>>

beforeAll(async () => {
  await resetDatabase()
  staff = await staffMember()
  const sql = connectAsAdmin()
  await loadHistory(sql, { visits: VISITS, now: NOW, officerId: staff.staffId })
  for (const one of await searchCases(sql, NOW)) searches[one.name] = one
  await sql.end()
})

/** Every step of every statement of a search, as the planner would take them. */
async function stepsOf({ asked, page }: SearchCase): Promise<Walked[]> {
  const first = await foundVisits(staff, visitSearch.parse(asked), NOW)
  const last = page && first.items.at(-1)?.id
  const statements: [text: string, values: string[]][] = []
  const { options } = driver() as unknown as { options: { debug: unknown } }
  options.debug = (_connection: number, text: string, values: string[]) =>
    text.startsWith('explain') || statements.push([text, values])
  await foundVisits(staff, visitSearch.parse({ ...asked, ...(last && { after: last }) }), NOW)
  options.debug = false
  const plans = await Promise.all(
    statements.map(([text, values]) => driver().unsafe(`explain (format json) ${text}`, values)),
  )
  return plans.flatMap((rows) => {
    const plan: string | [{ Plan: Step }] = rows[0]?.['QUERY PLAN']
    const [{ Plan }]: [{ Plan: Step }] = typeof plan === 'string' ? JSON.parse(plan) : plan
    return walk(Plan, false)
  })
}

/** The steps below one, and whether what they find is handed on row by row until somebody has enough. */
function walk(step: Step, isCutShort: boolean): Walked[] {
  const kind = step['Node Type']
  const isCut =
    kind === 'Limit' || (isCutShort && !/^(Sort|Incremental Sort|Aggregate|Hash|Materialize)$/.test(kind))
  return [{ ...step, isCutShort: isCut }, ...(step.Plans ?? []).flatMap((below) => walk(below, isCut))]
}

const isWhole = (step: Walked): boolean =>
  step['Node Type'] === 'Seq Scan' && !step.isCutShort && LARGE.includes(step['Relation Name'] ?? '')

describe('a search', () => {
  it.each([
    ['nothing: the coming week', 'reservations_start'],
    ['reservation number', 'reservations_number_unique'],
    ['resident ID', 'reservations_resident'],
    ['whole name', 'resident_keys_key'],
    ['commonest surname', 'reservation_keys_key'],
    ['commonest surname, by name', 'reservations_resident'],
    ['commonest surname and given name', 'reservations_resident'],
    ['commonest surname and its phone', 'reservations_resident'],
    ['first letters of very many', 'resident_keys_key'],
    ['first letter of a reading, by name', 'reservation_keys_key'],
    ['first letter of a reading, by name', 'reservations_told'],
    ['phone number', 'resident_keys_key'],
    ['birthday', 'resident_keys_key'],
    ['day of the visit', 'reservations_start'],
    ['time of day when all are closed', 'reservations_clock'],
    ['received on a day', 'reservations_received'],
    ['received this month', 'reservations_received'],
    ['counter', 'reservations_counter_start'],
    ['state that few are in', 'reservations_status'],
    ['language', 'reservations_locale'],
    ['channel', 'reservations_channel'],
    ['need', 'reservations_needs'],
    ['something to be heeded', 'reservations_pkey'],
    ['all, by starts_at', 'reservations_start'],
    ['all, by received_at', 'reservations_received'],
    ['all, by number', 'reservations_number_unique'],
    ['all, by status', 'reservations_status'],
    ['all, by language from its end', 'reservations_locale'],
    ['all, by channel from its end', 'reservations_channel'],
    ['all, by name', 'reservations_reading'],
    ['all, by name', 'residents_reading'],
    ['all, by needs', 'reservations_first_need'],
  ])('by “%s” uses the index %s', async (name, index) => {
    const search = searches[name]
    if (!search) throw new Error(name)
    const used = (await stepsOf(search)).map((step) => step['Index Name'])
    expect(used).toContain(index)
  })

  it('of no kind looks through all visits, people or keys there are', async () => {
    const found: Record<string, unknown> = {}
    for (const [name, search] of Object.entries(searches)) {
      const tables = (await stepsOf(search)).filter(isWhole).map((step) => step['Relation Name'])
      if (tables.length > 0) found[name] = tables
    }
    expect(found).toEqual({})
  })

  it('is prepared for times that belong together, and for those that exclude each other', async () => {
    const wayOfVisits = async (asked: object) =>
      (await wishesOf(staff, visitSearch.parse({ from: dayOf(NOW), ...asked }), NOW)).way
    const [all, expected, served] = [
      await wayOfVisits({}),
      await wayOfVisits({ status: 'booked' }),
      await wayOfVisits({ status: 'served' }),
    ]
    expect(expected.gathered).toBeGreaterThan(all.gathered / 2)
    expect(served.gathered).toBeLessThan(all.gathered / 50)
  })
})
