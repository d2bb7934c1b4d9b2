import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { outbox } from '#db/schema/outbox.ts'
import { staff as people } from '#db/schema/staff.ts'
import { NOW, staffMember, systemJob } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import type { StaffMember } from '#lib/actor.ts'
import { addFactor } from '#lib/factors/add.ts'
import { withdrawFactor } from '#lib/factors/withdraw.ts'
import { deliverPending } from '#lib/outbox/deliver.ts'
import { letterById, sentLetters } from '#lib/outbox/queries.ts'
import { sendAgain } from '#lib/outbox/send-again.ts'
import { hashPassword } from '#lib/passwords.ts'
import { issuePassword } from '#lib/personnel/issue-password.ts'
import { lockPerson } from '#lib/personnel/lock.ts'
import { resetFactor } from '#lib/personnel/reset-factor.ts'
import { retirePeople } from '#lib/personnel/retire.ts'
import { savePerson } from '#lib/personnel/save.ts'
import { refused } from '#lib/result.ts'
import { saveGiven } from '#lib/roles/save-given.ts'
import { changePassword } from '#lib/staff/change-password.ts'
import type { StaffKind } from '#lib/staff/rules.ts'
import { saveOwnEmail } from '#lib/staff/save-email.ts'
import { saveLanguage } from '#lib/staff/save-language.ts'
import { signIn } from '#lib/staff/sign-in.ts'
import { addMinutes } from '#lib/time.ts'

const PASSWORD = 'seven blue cranes fly south'
const EMAIL = 'hanako@city.example'

let admin: StaffMember
let clerk: StaffMember & { loginId: string }

beforeEach(async () => {
  await resetDatabase()
  admin = await staffMember({ name: '管理 太郎' })
  clerk = await staffMember({ role: 'clerk', email: EMAIL, passwordHash: await hashPassword(PASSWORD) })
})

const mails = () => database().select().from(outbox).orderBy(outbox.createdAt)

/** The clerk's account as a page shows it. */
const shown = () => ({ id: clerk.staffId, was: { name: clerk.name, email: EMAIL } })

const signInFrom = (origin: string, password = PASSWORD, now = NOW) =>
  signIn({ address: 'a fingerprint', origin }, { loginId: clerk.loginId, password }, now)

const acts: { what: string; kind: StaffKind; act: () => Promise<unknown> }[] = [
  {
    what: 'a password of their own',
    kind: 'staff_password_changed',
    act: () =>
      changePassword(
        clerk,
        { current: PASSWORD, password: 'nine green herons stay here', cityNames: [] },
        NOW,
      ),
  },
  {
    what: 'a new initial password',
    kind: 'staff_password_changed',
    act: () => issuePassword(admin, clerk.staffId, NOW),
  },
  { what: 'an app that was taken off', kind: 'staff_factor_removed', act: () => withdrawFactor(clerk, NOW) },
  {
    what: 'an app that was reset',
    kind: 'staff_factor_removed',
    act: () => resetFactor(admin, clerk.staffId, NOW),
  },
  {
    what: 'a locked account',
    kind: 'staff_locked',
    act: () => lockPerson(admin, { id: clerk.staffId, isLocked: true }, NOW),
  },
  {
    what: 'another address by an administrator',
    kind: 'staff_email_changed',
    act: () => savePerson(admin, { ...shown(), name: '花子', email: 'new@city.example' }, NOW),
  },
  {
    what: 'another address by themselves',
    kind: 'staff_email_changed',
    act: () => saveOwnEmail(clerk, undefined, NOW),
  },
  {
    what: 'other roles',
    kind: 'staff_roles_changed',
    act: () => saveGiven(admin, { staffId: clerk.staffId, roles: [], seen: 0 }, NOW),
  },
]

describe('staff are told of their account', () => {
  it.each(acts)('$what: $kind, to the address so far', async ({ kind, act }) => {
    await act()
    expect(await mails()).toMatchObject([
      { kind, recipient: EMAIL, staffId: clerk.staffId, locale: 'ja', status: 'pending' },
    ])
  })

  it('a sign-in from another network, once it is not the first of all', async () => {
    await database().delete(outbox)
    for (const origin of ['192.0.2.7', '192.0.2.99', 'unknown']) await signInFrom(origin)
    expect(await mails()).toEqual([])
    await signInFrom('198.51.100.4')
    expect(await mails()).toMatchObject([
      { kind: 'staff_signed_in_elsewhere', recipient: EMAIL, facts: { network: '198.51.100.4' } },
    ])
  })

  it('wrong passwords when sign-in begins to pause, and not again with each pause', async () => {
    for (let tries = 0; tries < 12; tries += 1)
      await signInFrom('192.0.2.7', 'wrong', addMinutes(NOW, tries * 10))
    expect(await mails()).toMatchObject([
      { kind: 'staff_sign_in_paused', facts: { until: addMinutes(NOW, 41).toISOString() } },
    ])
  })

  it('in the language they chose, without a name and without a link', async () => {
    await saveLanguage(clerk, 'en')
    await lockPerson(admin, { id: clerk.staffId, isLocked: true }, NOW)
    await deliverPending(systemJob(), NOW)
    const [mail] = await mails()
    expect(mail).toMatchObject({ status: 'sent', locale: 'en' })
    expect(mail?.subject).toContain('Your account has been locked')
    expect(mail?.body).not.toMatch(/管理|花子|hanako|https?:/)
  })
})

describe('nobody is told', () => {
  it.each([
    ['who has no address', { email: null }],
    ['who works here no more', { retiredAt: NOW }],
  ])('%s', async (_, values) => {
    await database().update(people).set(values).where(eq(people.id, clerk.staffId))
    await saveGiven(admin, { staffId: clerk.staffId, roles: [], seen: 0 }, NOW)
    expect(await mails()).toEqual([])
  })

  it('whose address stays, who only begins to set up an app, or who will leave', async () => {
    await savePerson(admin, { ...shown(), name: '別名', email: EMAIL }, NOW)
    await addFactor(clerk, NOW)
    await retirePeople(admin, { ids: [clerk.staffId], lastDay: '2027-03-31' }, NOW)
    expect(await mails()).toEqual([])
  })
})

it('what happened to a colleague is read by those alone who keep the accounts', async () => {
  const desk = await staffMember({ permissions: ['mail.view', 'mail.retry'] })
  await lockPerson(admin, { id: clerk.staffId, isLocked: true }, NOW)
  await database().update(outbox).set({ status: 'failed' })
  const [mail] = await mails()
  const id = mail?.id ?? ''
  const all = { q: '', page: 1, sort: 'createdAt', order: 'descending' } as const
  expect((await sentLetters(desk, all)).items).toEqual([])
  expect(await letterById(desk, id)).toBeNull()
  expect(await sendAgain(desk, id, NOW)).toEqual(refused('not_failed'))
  expect((await sentLetters(admin, all)).items).toMatchObject([{ id }])
  expect(await sendAgain(admin, id, NOW)).toMatchObject({ ok: true })
})
