import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { database } from '#db/client.ts'
import { signInTries, staff, staffSessions } from '#db/schema/staff.ts'
import { NOW, staffMember, systemJob } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import * as passwords from '#lib/passwords.ts'
import { refused } from '#lib/result.ts'
import { addMinutes } from '#lib/time.ts'
import { rightsOf } from './access.ts'
import { keepSession } from './keep-session.ts'
import { purgeSignIns } from './purge-sign-ins.ts'
import { shippedPermissions } from './rules.ts'
import { signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'

const RIGHT = 'correct horse battery'
const caller = { address: 'an address', origin: '192.0.2.9' }
const minutesOn = (minutes: number) => addMinutes(NOW, minutes)

let passwordHash: string
beforeAll(async () => {
  passwordHash = await passwords.hashPassword(RIGHT)
})

beforeEach(async () => {
  await resetDatabase()
  await staffMember({ loginId: 'hanako', passwordHash, role: 'clerk' })
})

const attempt = (password: string, now: Date, loginId = 'hanako') =>
  signIn(caller, { loginId, password }, now)

async function openSession(now = NOW) {
  const result = await attempt(RIGHT, now)
  if (!result.ok) throw new Error(result.reason)
  return result.value
}

describe('signing in', () => {
  it('opens a session of twelve hours', async () => {
    const { staffId, sessionId } = await openSession()
    const [row] = await database().select().from(staffSessions).where(eq(staffSessions.id, sessionId))
    expect(row).toMatchObject({
      staffId,
      createdAt: NOW,
      lastSeenAt: NOW,
      expiresAt: minutesOn(12 * 60),
      endedAt: null,
    })
  })

  it.each([
    ['a wrong password', 'hanako', 'wrong'],
    ['an unknown ID', 'nobody', RIGHT],
  ])('is refused in the same words for %s', async (_, loginId, password) => {
    expect(await attempt(password, NOW, loginId)).toEqual(refused('wrong_password'))
  })

  it('is refused for somebody who has left', async () => {
    await database().update(staff).set({ retiredAt: NOW }).where(eq(staff.loginId, 'hanako'))
    expect(await attempt(RIGHT, NOW)).toEqual(refused('wrong_password'))
  })
})

describe.each([
  ['hanako', 'a known ID'],
  ['nobody', 'an unknown ID'],
])('after wrong passwords for %s', (loginId) => {
  it('tries pause for 1, 2, 4 … 60 minutes', async () => {
    for (let wrong = 1; wrong <= 5; wrong += 1)
      expect(await attempt('wrong', NOW, loginId)).toEqual(refused('wrong_password'))

    let now = NOW
    for (const minutes of [1, 2, 4, 8, 16, 32, 60, 60]) {
      const end = addMinutes(now, minutes)
      expect(await attempt('wrong', new Date(end.getTime() - 1), loginId)).toEqual(refused('locked'))
      expect(await attempt('wrong', end, loginId)).toEqual(refused('wrong_password'))
      now = end
    }
  })

  it('a try during the pause is not even hashed', async () => {
    for (let wrong = 1; wrong <= 5; wrong += 1) await attempt('wrong', NOW, loginId)
    const verifyPassword = vi.spyOn(passwords, 'verifyPassword').mockClear()
    expect(await attempt(RIGHT, minutesOn(0.5), loginId)).toEqual(refused('locked'))
    expect(verifyPassword).not.toHaveBeenCalled()
  })

  it('of forty tries at once, five are looked at', async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, () => attempt('wrong', NOW, loginId)))
    expect(answers.filter((answer) => !answer.ok && answer.reason === 'wrong_password')).toHaveLength(5)
  })
})

describe('the pause', () => {
  it('is over after its time, and a right password starts the count anew', async () => {
    for (let wrong = 1; wrong <= 5; wrong += 1) await attempt('wrong', NOW)
    expect(await attempt(RIGHT, minutesOn(0.9))).toEqual(refused('locked'))
    expect(await attempt(RIGHT, minutesOn(1))).toMatchObject({ ok: true })
    expect(await database().select().from(signInTries)).toEqual([])
    for (let wrong = 1; wrong <= 4; wrong += 1) await attempt('wrong', minutesOn(2))
    expect(await attempt(RIGHT, minutesOn(2))).toMatchObject({ ok: true })
  })

  it('keeps the ID only as a fingerprint', async () => {
    await attempt('wrong', NOW, 'my-password-by-mistake')
    const [row] = await database().select().from(signInTries)
    expect(JSON.stringify(row)).not.toContain('mistake')
  })

  it('also comes to an address that tries one ID after the other', async () => {
    const other = { address: 'a guesser', origin: '' }
    const answers: unknown[] = []
    for (let index = 0; index < 51; index += 1)
      answers.push(await signIn(other, { loginId: `guess-${index}`, password: 'x' }, NOW))
    expect(answers.slice(0, 50)).toEqual(Array.from({ length: 50 }, () => refused('wrong_password')))
    expect(answers[50]).toEqual(refused('locked'))
    expect(await signIn(other, { loginId: 'hanako', password: RIGHT }, NOW)).toEqual(refused('locked'))
    expect(await attempt(RIGHT, NOW)).toMatchObject({ ok: true })
  })
})

describe('a session', () => {
  const lastSeen = async () => (await database().select().from(staffSessions)).at(-1)?.lastSeenAt

  beforeEach(async () => {
    await database().delete(staffSessions)
  })

  it('tells who it belongs to, and notes the use once a minute', async () => {
    const session = await openSession()
    const { token: _, ...whose } = session
    expect(await keepSession(session, minutesOn(0.5))).toEqual({
      ...whose,
      step: null,
      provedAt: NOW,
      name: '窓口 花子',
      roles: [{ id: 'clerk', name: null }],
      rights: rightsOf([{ permissions: shippedPermissions.clerk, counterIds: null }]),
    })
    expect(await lastSeen()).toEqual(NOW)
    await keepSession(session, minutesOn(2))
    expect(await lastSeen()).toEqual(minutesOn(2))
  })

  it('is over half an hour after its last use', async () => {
    const session = await openSession()
    await keepSession(session, minutesOn(20))
    expect(await keepSession(session, minutesOn(49))).not.toBeNull()
    expect(await keepSession(session, minutesOn(79))).toBeNull()
  })

  it('is over after twelve hours of use', async () => {
    const session = await openSession()
    for (let minute = 20; minute < 720; minute += 20)
      expect(await keepSession(session, minutesOn(minute))).not.toBeNull()
    expect(await keepSession(session, minutesOn(720))).toBeNull()
  })

  it('is over on the server when its owner signs out', async () => {
    const session = await openSession()
    const member = await staffMember()
    await signOut({ ...member, sessionId: session.sessionId }, minutesOn(1))
    expect(await keepSession(session, minutesOn(1))).toBeNull()
    expect(await keepSession(member, NOW)).not.toBeNull()
    const [row] = await database().select().from(staffSessions).where(eq(staffSessions.id, session.sessionId))
    expect(row?.endedAt).toEqual(minutesOn(1))
  })

  it('is over when its owner leaves, and opens nothing for another person', async () => {
    const session = await openSession()
    const other = await staffMember()
    expect(await keepSession({ ...session, staffId: other.staffId }, NOW)).toBeNull()
    await database().update(staff).set({ retiredAt: NOW }).where(eq(staff.id, session.staffId))
    expect(await keepSession(session, NOW)).toBeNull()
  })
})

it('old tries and sessions are forgotten, living ones stay', async () => {
  await openSession()
  await attempt('wrong', NOW)
  const session = await openSession(minutesOn(60))
  await attempt('wrong', minutesOn(60), 'somebody')
  const month = 30 * 24 * 60
  expect(await purgeSignIns(systemJob(), minutesOn(60 + 24 * 60))).toEqual({
    tries: 0,
    sessions: 0,
    forms: 0,
  })
  expect(await purgeSignIns(systemJob(), minutesOn(61 + 24 * 60))).toEqual({
    tries: 1,
    sessions: 0,
    forms: 0,
  })
  expect(await purgeSignIns(systemJob(), minutesOn(30 + 12 * 60 + month))).toEqual({
    tries: 0,
    sessions: 2,
    forms: 0,
  })
  expect((await database().select().from(staffSessions)).map((row) => row.id)).toEqual([session.sessionId])
})
