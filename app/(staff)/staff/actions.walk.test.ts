import path from 'node:path'
import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { database } from '#db/client.ts'
import { auditEntries } from '#db/schema/audit.ts'
import { staffSessions } from '#db/schema/staff.ts'
import { staffMember } from '#db/testing/factories.ts'
import { dumpDatabase, resetDatabase } from '#db/testing/reset-database.ts'
import { permissionsOf, shippedRoles } from '#lib/staff/rules.ts'
import { addMinutes } from '#lib/time.ts'
import { type Operation, readOperations } from '#scripts/operations/read-operations.ts'

const browser = vi.hoisted(() => ({ ticket: null as { staffId: string; sessionId: string } | null }))

vi.mock('next/headers', () => ({
  headers: async () => new Headers({ 'x-path': '/staff/somewhere' }),
  cookies: async () => ({
    set: () => undefined,
    get: () => undefined,
    has: () => false,
    delete: () => undefined,
  }),
}))
vi.mock('#lib/auth/staff-session.ts', () => ({
  shownStaffTicket: async () => browser.ticket,
  keepStaffTicket: async () => undefined,
  forgetStaffTicket: async () => undefined,
}))

const askers = [...shippedRoles, 'nobody'] as const
type Asker = (typeof askers)[number]

const actions = readOperations(process.cwd()).operations.filter(({ kind }) => kind === 'action')
const ofStaff = actions.filter(({ address }) => address.startsWith('/staff'))
const withGate = ofStaff.filter(({ way }) => ['right', 'staff', 'staff_step'].includes(way))
const tickets = new Map<Asker, { staffId: string; sessionId: string }>()

beforeAll(async () => {
  await resetDatabase()
  const now = new Date()
  for (const role of shippedRoles) tickets.set(role, await staffMember({ role }))
  const expiresAt = addMinutes(now, 60)
  await database().update(staffSessions).set({ createdAt: now, lastSeenAt: now, provedAt: now, expiresAt })
})

/** Whether what a role has opens this operation, by the table alone. */
function isOpenTo(asker: Asker, { way, permissions }: Operation): boolean {
  if (asker === 'nobody') return false
  const held = permissionsOf({ id: asker, permissions: null })
  return way === 'staff' || (way === 'right' && permissions.some((one) => held.includes(one)))
}

const LOOKED = 'looked at what was sent'

/** Where the gate sends who may not: to the sign-in, past a step of it that is behind them, or nowhere. */
function refusalOf(asker: Asker, { way }: Operation): string {
  if (asker === 'nobody') return 'NEXT_REDIRECT;replace;/staff/sign-in?to=%2Fstaff%2Fsomewhere;307;'
  return way === 'staff_step' ? 'NEXT_REDIRECT;replace;/staff;307;' : 'NEXT_HTTP_ERROR_FALLBACK;404'
}

/** A form that tells when anybody looks into it. */
const trapped = new Proxy(new FormData(), {
  get: () => {
    throw new Error(LOOKED)
  },
})

/** What comes of calling an action: where it led, or what it threw. */
async function call({ file, name }: Operation, form: FormData): Promise<string> {
  const run = (await import(path.join(process.cwd(), file)))[name]
  const args = Array.from({ length: run.length }, (_, index) => (index === run.length - 1 ? form : 'x'))
  try {
    await run(...args)
    return 'done'
  } catch (error) {
    return error instanceof Error && 'digest' in error ? `${error.digest}` : `${error}`
  }
}

const refusals = () => database().$count(auditEntries, eq(auditEntries.act, 'right_refused'))

/** Everything that is kept but the traces and when a session was seen. */
const kept = async () =>
  (await dumpDatabase()).split('\n').filter((row) => !/"(actor_kind|last_seen_at)"/.test(row))

describe.each(askers)('to %s', (asker) => {
  beforeEach(() => {
    browser.ticket = tickets.get(asker) ?? null
  })

  it('what is not theirs is refused before anything else', async () => {
    const closed = withGate.filter((one) => !isOpenTo(asker, one))
    const [before, said] = [await kept(), await refusals()]
    const came = new Map<string, string>()
    for (const one of closed) came.set(`${one.file} ${one.name}`, await call(one, trapped))
    expect([...came]).toEqual(closed.map((one) => [`${one.file} ${one.name}`, refusalOf(asker, one)]))
    const traced = asker === 'nobody' ? 0 : closed.filter(({ way }) => way === 'right').length
    expect((await refusals()) - said).toBe(traced)
    expect(await kept()).toEqual(before)
  })

  it('what is theirs is not refused', async () => {
    const said = await refusals()
    const open = withGate.filter((one) => isOpenTo(asker, one) && isHarmless(one))
    for (const one of open) expect(await call(one, trapped), one.name).not.toMatch(/sign-in|confirm\?/)
    expect(await refusals()).toBe(said)
  })
})

/** Ends the session of who asks, so that nobody is left to ask for the rest. */
const isHarmless = ({ name }: Operation): boolean => !['closeOtherSessionsAction'].includes(name)

it('a resident’s action leads who is not signed in to where they can be, and does nothing', async () => {
  browser.ticket = null
  const form = new FormData()
  form.set('locale', 'ja')
  const closed = actions.filter(({ way }) => ['resident', 'secret_holder', 'key_holder'].includes(way))
  const before = await kept()
  for (const one of closed) expect(await call(one, form), one.name).toMatch(/^NEXT_|^done$/)
  expect(await kept()).toEqual(before)
})

it('every action of staff is walked', () => {
  const rest = ofStaff.filter((one) => !withGate.includes(one)).map(({ name, way }) => [name, way])
  expect(rest).toEqual([
    ['chooseLanguageAction', 'anybody'],
    ['signOutAction', 'anybody'],
    ['signInAction', 'staff_sign_in'],
  ])
})
