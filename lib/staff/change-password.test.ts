import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { auditEntries } from '#db/schema/audit.ts'
import { staff as people, roles, staffSessions } from '#db/schema/staff.ts'
import { NOW, staffMember } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import type { StaffMember } from '#lib/actor.ts'
import { hashPassword, verifyPassword } from '#lib/passwords.ts'
import { refused } from '#lib/result.ts'
import { addMinutes } from '#lib/time.ts'
import { changePassword, setOwnPassword } from './change-password.ts'
import { closeOtherSessions, closeOwnSession, closeSessionsOf } from './close-session.ts'
import { watchSession } from './keep-session.ts'
import { openSessions } from './queries.ts'
import { shippedLimits } from './rules.ts'

const SO_FAR = 'correct horse battery'
const NEW = 'a lighthouse under snow'
const cityNames = ['ひばり市', 'Hibari City']

let staff: StaffMember

beforeEach(async () => {
  await resetDatabase()
  staff = await staffMember({ loginId: 'hanako', passwordHash: await hashPassword(SO_FAR) })
})

const change = (password: string, current = SO_FAR) =>
  changePassword(staff, { current, password, cityNames }, NOW)

async function anotherSession() {
  const [session] = await database()
    .insert(staffSessions)
    .values({ staffId: staff.staffId, createdAt: NOW, lastSeenAt: NOW, expiresAt: addMinutes(NOW, 60) })
    .returning()
  return session?.id ?? ''
}

const open = async () => (await openSessions(staff.staffId, shippedLimits, NOW)).map(({ id }) => id)

describe('a new password', () => {
  it('opens from then on, and ends every other session', async () => {
    await anotherSession()
    expect(await change(NEW)).toMatchObject({ ok: true, value: { sessionId: staff.sessionId } })
    const [person] = await database().select().from(people).where(eq(people.id, staff.staffId))
    expect(person).toMatchObject({ passwordChangedAt: NOW, mustChangePassword: false })
    expect(await verifyPassword(NEW, person?.passwordHash ?? '')).toBe(true)
    expect(await open()).toEqual([staff.sessionId])
    const [entry] = await database().select().from(auditEntries)
    expect(entry).toMatchObject({ act: 'password_changed', subjectId: staff.staffId })
  })

  it.each([
    ['passwordpassword', 'common_password'],
    ['qwertyuiopqwerty', 'common_password'],
    ['Hibari City.', 'common_password'],
    ['Hanako lives by the sea', 'password_has_id'],
    [SO_FAR, 'same_password'],
  ] as const)('%s is refused: %s', async (password, reason) => {
    expect(await change(password)).toEqual(refused(reason))
  })

  it('needs the one so far, and pauses after five wrong ones', async () => {
    for (let wrong = 1; wrong <= 5; wrong += 1)
      expect(await change(NEW, 'wrong')).toEqual(refused('wrong_current_password'))
    expect(await change(NEW)).toEqual(refused('too_many_tries'))
  })
})

describe('before a session opens anything', () => {
  it('the first password gives way to one of one’s own', async () => {
    await database().update(people).set({ mustChangePassword: true })
    expect((await watchSession(staff, NOW))?.step).toBe('password')
    expect(await setOwnPassword(staff, { password: NEW, cityNames }, NOW)).toMatchObject({ ok: true })
    expect((await watchSession(staff, NOW))?.step).toBeNull()
  })

  it('an app is set up where a role asks for one', async () => {
    await database().update(roles).set({ requiresSecondFactor: true })
    expect((await watchSession(staff, NOW))?.step).toBe('enrolment')
  })

  it('nobody is let in who is locked, or whose last day is over', async () => {
    await database()
      .update(people)
      .set({ retiredAt: addMinutes(NOW, 5) })
    expect(await watchSession(staff, addMinutes(NOW, 4))).not.toBeNull()
    expect(await watchSession(staff, addMinutes(NOW, 5))).toBeNull()
    await database().update(people).set({ retiredAt: null, lockedAt: NOW })
    expect(await watchSession(staff, NOW)).toBeNull()
  })
})

describe('limits of the city', () => {
  it.each([
    [{ staffSessionHours: 12, staffIdleMinutes: 5 }, 4, true],
    [{ staffSessionHours: 12, staffIdleMinutes: 5 }, 5, false],
    [{ staffSessionHours: 1, staffIdleMinutes: 240 }, 59, true],
    [{ staffSessionHours: 1, staffIdleMinutes: 240 }, 60, false],
  ])('%j: after %d minutes open is %s', async (limits, minutes, isOpen) => {
    expect((await watchSession(staff, addMinutes(NOW, minutes), limits)) !== null).toBe(isOpen)
  })
})

describe('sessions', () => {
  it('end one by one, or all but this one, and never those of others', async () => {
    const [one, other] = [await anotherSession(), await anotherSession()]
    const stranger = await staffMember()
    await closeOwnSession(stranger, one, NOW)
    expect(await open()).toHaveLength(3)
    await closeOwnSession(staff, one, NOW)
    expect((await open()).toSorted()).toEqual([staff.sessionId, other].toSorted())
    await closeOtherSessions(staff, NOW)
    expect(await open()).toEqual([staff.sessionId])
  })

  it('of somebody else are ended by an administrator alone', async () => {
    const clerk = await staffMember({ role: 'clerk' })
    await expect(closeSessionsOf(clerk, { staffId: staff.staffId }, NOW)).rejects.toThrow('staff.edit')
    await closeSessionsOf(await staffMember(), { staffId: staff.staffId }, NOW)
    expect(await open()).toEqual([])
  })
})
