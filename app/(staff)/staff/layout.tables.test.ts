import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { sql } from 'drizzle-orm'
import { beforeAll, expect, it, vi } from 'vitest'
import { database } from '#db/client.ts'
import { closures } from '#db/schema/counters.ts'
import { staffSessions } from '#db/schema/staff.ts'
import { strandedActs } from '#db/schema/stops.ts'
import { aCounter, aReservation, aRowOfSlots, aService, staffMember } from '#db/testing/factories.ts'
import { aField } from '#db/testing/fields.ts'
import { anInquiry, typedInquiry } from '#db/testing/inquiries.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { anAccount } from '#db/testing/residents.ts'
import { withdraw } from '#db/testing/stranded.ts'
import type { StaffMember } from '#lib/actor.ts'
import { decideApproval } from '#lib/approvals/decide.ts'
import { requestApproval } from '#lib/approvals/request.ts'
import { recordView } from '#lib/audit/record.ts'
import { currentTime } from '#lib/clock.ts'
import { addConsideration } from '#lib/considerations/add-consideration.ts'
import { csvOf } from '#lib/csv.ts'
import { forgetRemembered } from '#lib/memo.ts'
import { importPeople } from '#lib/personnel/import.ts'
import { addDays, addMinutes, dayOf, monthOf } from '#lib/time.ts'

// Every table that leaves the house as CSV, asked for by its route, with a formula wherever somebody can write a word.

const browser = vi.hoisted(() => ({ ticket: null as { staffId: string; sessionId: string } | null }))

vi.mock('next/headers', () => ({
  headers: async () => new Headers({ 'x-path': '/staff/somewhere' }),
  cookies: async () => ({ get: () => undefined, has: () => false }),
}))
vi.mock('#lib/auth/staff-session.ts', () => ({
  shownStaffTicket: async () => browser.ticket,
  keepStaffTicket: async () => undefined,
}))

const HOUSE = 'app/(staff)/staff'
const FORMULA = '=HYPERLINK("https://evil.example")'

let staff: StaffMember
let counterId: string

beforeAll(async () => {
  await resetDatabase()
  const now = currentTime()
  staff = await staffMember()
  browser.ticket = staff
  await database()
    .update(staffSessions)
    .set({ createdAt: now, lastSeenAt: now, provedAt: now, expiresAt: addMinutes(now, 60) })
  const counter = await aCounter({ takes: [await aService({ id: 'card' })] })
  counterId = counter.id
  const slots = await aRowOfSlots(2, { counterId, startsAt: addMinutes(now, 24 * 60) })
  const answers = { name: FORMULA, phone: '090-0000-0000' }
  const person = await anAccount({ answers })
  const own = { owns: [slots[0]].flatMap((slot) => slot ?? []), serviceIds: ['card'] }
  const { id: visitId } = await aReservation({ ...own, residentId: person.id, answers })
  const details = {
    toDo: FORMULA,
    language: FORMULA,
    interpreter: FORMULA,
    interpreterState: 'asked' as const,
  }
  const subject = { about: 'visit', of: visitId } as const
  const added = await addConsideration(staff, { subject, kind: 'language', details }, now)
  if (!added.ok) throw new Error(added.reason)
  await anInquiry(staff, { question: FORMULA, answer: FORMULA, place: counterId })
  await recordView(staff, { act: 'visits_searched', detail: { terms: FORMULA } }, now)
  const day = addDays(dayOf(now), 3)
  await database()
    .insert(closures)
    .values({ counterId, firstDay: day, lastDay: day, reason: { ja: FORMULA } })
  await database()
    .insert(strandedActs)
    .values({
      reservationId: visitId,
      kind: 'moved',
      counterId,
      startsAt: addMinutes(now, 60),
      doneBy: staff.staffId,
      at: now,
    })
  await aField({ form: 'registration', key: 'name', label: { ja: FORMULA } })
  await poison()
  for (const slot of own.owns) await withdraw(slot, now)
  forgetRemembered()
})

/** The names that the city gives to things, and people to themselves. */
async function poison(): Promise<void> {
  const named = JSON.stringify({ ja: FORMULA })
  await database().execute(
    sql`update counters set name = ${named}::text::jsonb, short_name = ${named}::text::jsonb`,
  )
  await database().execute(sql`update services set name = ${named}::text::jsonb`)
  await database().execute(sql`update staff set name = ${FORMULA}`)
}

async function allowed(): Promise<string> {
  const now = currentTime()
  const wish = { act: 'answers_export' as const, about: staff.staffId, input: {}, reason: '発送' }
  const asked = await requestApproval(staff, wish, now)
  if (!asked.ok) throw new Error(asked.reason)
  await decideApproval(await staffMember(), { id: asked.value.id, decision: 'given' }, now)
  return asked.value.id
}

async function newPeople(): Promise<string> {
  const table = csvOf(['職員ID', '氏名'], [['formula', FORMULA]])
  const kept = await importPeople(staff, new TextEncoder().encode(table), currentTime())
  if (!kept.ok) throw new Error(kept.reason)
  return kept.value
}

type Asked = { query?: Record<string, string>; params?: Record<string, string>; holdsNoWords?: true }

const list = (name: string): Asked => ({
  params: { list: name },
  query: { format: 'utf-8', counter: counterId },
})
const calendar = (kind: string): Asked => ({ query: { kind, counter: counterId } })

/** How each of them is asked for; a new one is written down here. */
const tables: Record<string, () => Promise<Asked[]> | Asked[]> = {
  'audit/review.csv': () => [{ query: { month: monthOf(dayOf(currentTime())) } }],
  'audit/traces.csv': () => [{}],
  'bookings.csv': () => [{ query: { counter: counterId } }],
  'considerations/interpreters.csv': () => [{ query: { days: '30' } }],
  'inquiries/file': () => [{ query: { format: 'utf-8' } }],
  'inquiries/report/file': () => [{ query: { format: 'utf-8', month: monthOf(typedInquiry.receivedOn) } }],
  'reports/[list]/file': () => ['slots', 'arrivals', 'no_shows', 'bookings'].map(list),
  'reservations/file': () => [{ query: { format: 'utf-8', all: 'yes' } }],
  'residents/answers.csv': async () => [{ query: { approval: await allowed() } }],
  'settings/calendar/export.csv': () => ['opening_rules', 'exceptions', 'slots'].map(calendar),
  'settings/staff/export.csv': () => [{}],
  'settings/staff/import/[id]/apply': async () => [{ params: { id: await newPeople() } }],
  'stranded/calls/file': () => [{ query: { format: 'utf-8' } }],
}

const routes = globSync(`${HOUSE}/**/route.ts`)
  .filter((file) => /\b(csvFile|tableFile)\(/.test(readFileSync(file, 'utf8')))
  .map((file) => path.dirname(path.relative(HOUSE, file)))

it('every one of them is asked for here', () => {
  expect(Object.keys(tables).toSorted()).toEqual(routes.toSorted())
  expect(
    globSync('app/{api,(resident),(display)}/**/route.ts').filter((file) =>
      /csv/.test(readFileSync(file, 'utf8')),
    ),
  ).toEqual([])
})

/** What a spreadsheet would reckon with, as it takes the beginning of a cell for one. */
const isFormula = (cell: string): boolean => /^[=+\-@\t\r\n＝＋－＠]/.test(cell)

it.each(Object.keys(tables))('%s gives no cell to a spreadsheet that it would reckon with', async (route) => {
  const file = await import(path.join(process.cwd(), HOUSE, route, 'route.ts'))
  let words = ''
  for (const { query = {}, params = {} } of (await tables[route]?.()) ?? []) {
    const url = `http://localhost/staff/file?${new URLSearchParams(query)}`
    const [method, run] = file.GET ? ['GET', file.GET] : ['POST', file.POST]
    const answer: Response = await run(new Request(url, { method }), { params: Promise.resolve(params) })
    expect(answer.status, answer.headers.get('location') ?? '').toBe(200)
    expect(answer.headers.get('content-type')).toMatch(/^text\/csv; charset=/)
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="[\w.-]+\.csv"$/)
    const rows: string[][] = parse(await answer.text(), { bom: true, relax_column_count: true })
    expect(rows.flat().filter(isFormula)).toEqual([])
    words += rows.flat().join('\n')
  }
  expect(words).toContain(FORMULA)
})
