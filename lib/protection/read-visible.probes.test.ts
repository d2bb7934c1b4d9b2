import { globSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { NOW, staffMember } from '#db/testing/factories.ts'
import { aWorld, gapless, type Hidden, type Probe, probes, type World } from '#db/testing/probes.ts'
import { aHiddenResident, aProtection } from '#db/testing/protected.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { files, unasked } from '#db/testing/unasked.ts'
import type { StaffMember } from '#lib/actor.ts'
import { hiddenToday } from '#lib/desk/queries.ts'
import { forgetRemembered } from '#lib/memo.ts'
import { may } from '#lib/staff/access.ts'
import { shippedRoles } from '#lib/staff/rules.ts'
import { touchesPeople } from '#scripts/checks/rows.ts'
import { protectionFilter } from './input.ts'
import { heldMails, officers, protectionById, protectionList, protectionOf, unseenEvents } from './queries.ts'

/** The domains whose rows are residents', and every function that their queries offer. */
const offered = globSync('lib/*/queries.ts')
  .filter((file) =>
    globSync(file.replace('queries.ts', '*.ts')).some(
      (one) => isProduct(one) && touchesPeople(readFileSync(one, 'utf8')),
    ),
  )
  .flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/^export (?:async )?(?:function|const) (\w+)/gm)].map(
      ([, name]) => `${file.slice(4, -3)}:${name}`,
    ),
  )

function isProduct(file: string): boolean {
  return !file.endsWith('.test.ts')
}

const asking = [...shippedRoles, 'nobody']

const secretsIn = (answer: unknown, secrets: readonly string[]): string[] => {
  const text = JSON.stringify(answer) ?? ''
  return secrets.filter((secret) => text.includes(secret))
}

/** What somebody is answered: the lack of a right is an answer too. */
async function ask(probe: Probe, staff: StaffMember, city: World, who?: Hidden): Promise<unknown> {
  forgetRemembered()
  try {
    return await probe(staff, city, who)
  } catch (error) {
    if (error instanceof Error && error.message.includes('lacks')) return 'no right'
    throw error
  }
}

let world: World
let hidden: Hidden
let staffs: Map<string, StaffMember>
const before = new Map<string, unknown>()
const all = Object.entries(probes).flatMap(([name, list]) =>
  list.map((probe, index) => ({ key: `${name} ${index}`, probe })),
)

beforeAll(async () => {
  await resetDatabase()
  world = await aWorld()
  staffs = new Map()
  for (const role of asking)
    staffs.set(role, await staffMember(role === 'nobody' ? { role: 'nobody' } : { role }))
  for (const { key, probe } of all)
    for (const [role, staff] of staffs) before.set(`${role} ${key}`, await ask(probe, staff, world))
  hidden = await aHiddenResident({ ...world, slot: world.hiddenAt, by: world.chief })
  const found = await Promise.all(all.map(({ probe }) => ask(probe, world.chief, world, hidden)))
  expect(found.filter((answer) => secretsIn(answer, hidden.secrets).length > 0).length).toBeGreaterThan(20)
  await aProtection(world.chief, { residentId: hidden.person.id })
})

it('every question about residents is asked, or it is said why not', () => {
  const listed = [...Object.keys(probes), ...Object.keys(unasked)]
  expect(offered.filter((name) => !listed.includes(name))).toEqual([])
  expect(offered.length).toBeGreaterThan(60)
})

it('every file and every operation of the API is known', () => {
  const routes = globSync('app/**/route.ts').map((file) => file.replace('/route.ts', ''))
  expect(routes.toSorted()).toEqual(Object.keys(files).toSorted())
  const named = Object.values(files).filter((why) => why.includes('/') && why.includes(':'))
  expect(named.filter((name) => !(name in probes || name in gapless))).toEqual([])
})

/** Files whose last line says how many they leave out, to who may know. */
const telling = [
  'reports/',
  'residents/read-answers',
  'desk/read-bookings',
  'considerations/export-interpreters',
  'inquiries/export-list',
]

describe.each(asking)('%s', (role) => {
  const somebody = () => staffs.get(role) as NonNullable<ReturnType<typeof staffs.get>>

  it.each(all)('finds nobody through $key, and no count that differs', async ({ key, probe }) => {
    const answer = await ask(probe, somebody(), world, hidden)
    expect(secretsIn(answer, hidden.secrets)).toEqual([])
    const isTold = telling.some((file) => key.startsWith(file))
    if (isTold && may(somebody(), 'protection.view') && answer !== 'no right')
      expect(JSON.stringify(answer)).toMatch(/除外 [12] 件/)
    else expect(answer).toEqual(before.get(`${role} ${key}`))
  })

  it.each(Object.keys(gapless))('reads no name in %s', async (name) => {
    const probe = gapless[name]
    if (!probe) throw new Error(name)
    const answer = await ask(probe, somebody(), world, hidden)
    expect(secretsIn(answer, [...hidden.secrets, hidden.person.id, hidden.visit.id])).toEqual([])
  })

  it('knows who is protected only with the right to', async () => {
    const filter = protectionFilter.parse({})
    const questions: Probe[] = [
      (staff) => protectionList(staff, filter, NOW),
      (staff) => protectionById(staff, '00000000-0000-4000-8000-000000000000', NOW),
      (staff) => unseenEvents(staff),
      (staff) => officers(staff, NOW),
      (staff) => heldMails(staff),
      async (staff) => (await protectionOf(staff, { residentId: hidden.person.id }))?.note,
      async (staff) => (await protectionOf(staff, { reservationId: hidden.visit.id }))?.note,
    ]
    const answers = await Promise.all(questions.map((probe) => ask(probe, somebody(), world)))
    if (may(somebody(), 'protection.view'))
      expect(secretsIn(answers, hidden.secrets)).toEqual([hidden.person.number])
    else expect(new Set(answers)).toEqual(new Set(['no right']))
  })

  it('sees the number alone on the list of the counter today', async () => {
    const numbers = await ask((staff) => hiddenToday(staff, [world.counterId], NOW), somebody(), world)
    expect(numbers).toEqual(may(somebody(), 'desk.view') ? [hidden.visit.number] : 'no right')
  })
})
