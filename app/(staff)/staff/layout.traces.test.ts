import path from 'node:path'
import { beforeEach, expect, it, vi } from 'vitest'
import { database } from '#db/client.ts'
import { staffSessions } from '#db/schema/staff.ts'
import { aCounter, aReservation, staffMember } from '#db/testing/factories.ts'
import { aLetter } from '#db/testing/letters.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { anAccount } from '#db/testing/residents.ts'
import { detailsOf, tracesOf } from '#db/testing/traces.ts'
import type { StaffMember } from '#lib/actor.ts'
import { decideApproval } from '#lib/approvals/decide.ts'
import { requestApproval } from '#lib/approvals/request.ts'
import type { Act } from '#lib/audit/rules.ts'
import { currentTime } from '#lib/clock.ts'
import { addConsideration } from '#lib/considerations/add-consideration.ts'
import { addInquiry } from '#lib/inquiries/add.ts'
import { sealedWord } from '#lib/sealed-search.ts'
import { addDays, addMinutes, dayOf } from '#lib/time.ts'

// Pages and files of staff that show people's data leave a trace before they are shown.

const browser = vi.hoisted(() => ({ ticket: null as { staffId: string; sessionId: string } | null }))

vi.mock('next/headers', () => ({
  headers: async () => new Headers({ 'x-path': '/staff/somewhere' }),
  cookies: async () => ({ get: () => undefined, has: () => false }),
}))
vi.mock('#lib/auth/staff-session.ts', () => ({
  shownStaffTicket: async () => browser.ticket,
  keepStaffTicket: async () => undefined,
}))

let staff: StaffMember

beforeEach(async () => {
  await resetDatabase()
  staff = await staffMember()
  browser.ticket = staff
  const now = currentTime()
  const session = { createdAt: now, lastSeenAt: now, provedAt: now, expiresAt: addMinutes(now, 60) }
  await database().update(staffSessions).set(session)
})

const load = (file: string) => import(path.join(process.cwd(), 'app/(staff)/staff', file))

/** Asks for a page as Next does; it is not drawn. */
const show = async (
  page: string,
  { params = {}, query = {} }: { params?: object; query?: object } = {},
): Promise<unknown> => {
  const props = { params: Promise.resolve(params), searchParams: Promise.resolve(query) }
  return await (await load(page)).default(props)
}

/** Asks for a file; a form is sent where there is one. */
async function take(
  route: string,
  query: Record<string, string> = {},
  form?: object,
  params: Record<string, string> = {},
) {
  const file = await load(route)
  const url = `http://localhost/staff/file?${new URLSearchParams(query)}`
  const body = form && new URLSearchParams(form as Record<string, string>)
  const answer = await (body
    ? file.POST(new Request(url, { method: 'POST', body }))
    : file.GET(new Request(url), { params: Promise.resolve(params) }))
  expect(answer.status).toBe(200)
}

const takeReport = (query: Record<string, string>) =>
  take('reports/[list]/file/route.ts', query, undefined, { list: 'arrivals' })

async function allowed(): Promise<string> {
  const now = currentTime()
  const wish = { act: 'answers_export' as const, about: staff.staffId, input: {}, reason: '発送' }
  const asked = await requestApproval(staff, wish, now)
  if (!asked.ok) throw new Error(asked.reason)
  await decideApproval(await staffMember(), { id: asked.value.id, decision: 'given' }, now)
  return asked.value.id
}

async function anInquiry(): Promise<number> {
  const state = { kind: 'question', categories: [], state: 'open' as const, assigneeId: null, dueOn: null }
  const from = { asker: 'anonymous', residentNumber: '', visitNumber: '', contact: '' } as const
  const received = { receivedAt: currentTime(), counterId: null, channel: 'phone', minutes: null }
  const texts = { question: '受け取りについて', answer: '', version: undefined }
  const added = await addInquiry(staff, { ...state, ...from, ...received, ...texts }, currentTime())
  if (!added.ok) throw new Error(added.reason)
  return added.value.number
}

const requestId = crypto.randomUUID()
const letters = { count: '1', kind: 'password', locale: 'ja', validDays: '60', requestId }

it.each<[Act, () => Promise<unknown>]>([
  ['today_viewed', async () => [await aCounter(), await show('(today)/page.tsx')]],
  [
    'visits_searched',
    async () => {
      await aCounter()
      await show('(today)/page.tsx', { query: { q: sealedWord(staff, '12345') } })
    },
  ],
  ['residents_listed', () => show('residents/page.tsx')],
  ['residents_searched', () => show('residents/page.tsx', { query: { q: sealedWord(staff, '花子') } })],
  [
    'resident_viewed',
    async () => show('residents/[id]/page.tsx', { params: { id: (await anAccount()).id } }),
  ],
  [
    'considerations_viewed',
    async () => {
      const { id } = await anAccount()
      const today = dayOf(currentTime())
      const details = { startsOn: today, endsOn: addDays(today, 1), toDo: 'take no fee', isFeeExempt: true }
      const subject = { about: 'resident', of: id } as const
      const added = await addConsideration(staff, { subject, kind: 'disaster', details }, currentTime())
      expect(added.ok).toBe(true)
      await show('residents/[id]/page.tsx', { params: { id } })
    },
  ],
  ['interpreters_listed', () => show('considerations/interpreters/page.tsx')],
  [
    'interpreters_searched',
    () => show('considerations/interpreters/page.tsx', { query: { q: sealedWord(staff, '英語') } }),
  ],
  ['interpreters_exported', () => take('considerations/interpreters.csv/route.ts')],
  ['inquiries_listed', () => show('inquiries/page.tsx')],
  ['inquiries_searched', () => show('inquiries/page.tsx', { query: { q: sealedWord(staff, '暗証番号') } })],
  [
    'inquiry_viewed',
    async () => show('inquiries/[number]/page.tsx', { params: { number: await anInquiry() } }),
  ],
  ['inquiry_report_viewed', () => show('inquiries/report/page.tsx')],
  ['inquiries_exported', () => take('inquiries/file/route.ts')],
  ['inquiry_report_exported', () => take('inquiries/report/file/route.ts')],
  ['inquiry_report_printed', () => take('inquiries/report/file/route.ts', { format: 'pdf' })],
  ['mail_listed', () => show('mail/page.tsx')],
  ['mail_viewed', async () => show('mail/[id]/page.tsx', { params: { id: (await aLetter()).id } })],
  ['tasks_listed', () => show('tasks/page.tsx')],
  ['stranded_listed', () => show('stranded/page.tsx')],
  ['calls_listed', () => show('stranded/calls/page.tsx')],
  ['report_viewed', () => show('reports/[list]/page.tsx', { params: { list: 'arrivals' } })],
  ['protection_listed', () => show('protection/page.tsx')],
  ['protection_listed', () => show('protection/mail/page.tsx')],
  ['calls_exported', () => take('stranded/calls/file/route.ts', { format: 'utf-8' })],
  ['calls_printed', () => take('stranded/calls/file/route.ts')],
  ['report_exported', () => takeReport({ format: 'utf-8' })],
  ['report_printed', () => takeReport({})],
  ['calendar_exported', () => take('settings/calendar/export.csv/route.ts', { kind: 'exceptions' })],
  ['settings_exported', () => take('settings/transfer/settings.json/route.ts')],
  ['bookings_exported', async () => take('bookings.csv/route.ts', { counter: (await aCounter()).id })],
  ['answers_exported', async () => take('residents/answers.csv/route.ts', { approval: await allowed() })],
  ['staff_exported', () => take('settings/staff/export.csv/route.ts')],
  ['traces_exported', () => take('audit/traces.csv/route.ts')],
  ['review_exported', () => take('audit/review.csv/route.ts', { month: '2026-10' })],
  ['letters_printed', () => take('residents/issue/letters/route.ts', {}, letters)],
])('%s leaves a trace', async (act, happens) => {
  await happens()
  expect((await tracesOf(staff)).map(([traced]) => traced)).toContain(act)
})

const HANAKO = { answers: { name: '髙﨑 花子' } }

it.each<[Act, string, () => Promise<unknown>]>([
  [
    'callers_searched',
    '花子',
    async () => {
      await anAccount(HANAKO)
      await show('reservations/new/page.tsx', { query: { q: sealedWord(staff, '花子') } })
    },
  ],
  ['visits_exported', '氏名：花子 状態：来場前', () => takeVisits('utf-8')],
  ['visits_printed', '氏名：花子 状態：来場前', () => takeVisits('pdf')],
])('%s says what was looked for and how many there were', async (act, terms, happens) => {
  await happens()
  // Of one person alone who was found, the page shows more at once: that is a view of its own.
  const searched = <Line extends readonly unknown[]>(lines: Line[]) => lines.filter(([one]) => one === act)
  expect(searched(await tracesOf(staff))).toEqual([[act, null, null]])
  expect(searched(await detailsOf(staff))).toEqual([[act, { terms, count: 1 }]])
})

/** Takes what a search finds along: one of two visits. */
async function takeVisits(format: string) {
  await aReservation(HANAKO)
  await aReservation({ answers: { name: '佐藤 一郎' } })
  await take('reservations/file/route.ts', { name: sealedWord(staff, '花子'), status: 'booked', format })
}

it('slip_printed says whose slip it is; of what is cancelled none is printed', async () => {
  const { id, number } = await aReservation()
  await take('reservations/[number]/slip.pdf/route.ts', {}, undefined, { number })
  expect(await tracesOf(staff)).toEqual([['slip_printed', 'visit', id]])
  const gone = await aReservation({ status: 'cancelled' })
  await expect(
    take('reservations/[number]/slip.pdf/route.ts', {}, undefined, { number: gone.number }),
  ).rejects.toThrow('404')
  expect(await tracesOf(staff)).toHaveLength(1)
})
