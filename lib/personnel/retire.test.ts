import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { auditEntries } from '#db/schema/audit.ts'
import { staff as people } from '#db/schema/staff.ts'
import { NOW, staffMember } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import type { StaffMember } from '#lib/actor.ts'
import { hashPassword, verifyPassword } from '#lib/passwords.ts'
import { ok, refused } from '#lib/result.ts'
import { keepSession, watchSession } from '#lib/staff/keep-session.ts'
import { shippedLimits } from '#lib/staff/rules.ts'
import { signIn } from '#lib/staff/sign-in.ts'
import { addMinutes } from '#lib/time.ts'
import { addPerson } from './add.ts'
import { issuePassword } from './issue-password.ts'
import { lockPerson } from './lock.ts'
import { peopleToEdit, personToEdit, retiredOf } from './queries.ts'
import { resetFactor } from './reset-factor.ts'
import { retirePeople } from './retire.ts'
import { retirementAfter } from './rules.ts'
import { savePerson } from './save.ts'

let staff: StaffMember
let clerk: StaffMember

beforeEach(async () => {
  await resetDatabase()
  staff = await staffMember({ loginId: 'admin' })
  clerk = await staffMember({ loginId: 'hanako', role: 'clerk', passwordHash: await hashPassword('so far') })
})

const rowOf = async (id: string) => {
  const [row] = await database().select().from(people).where(eq(people.id, id))
  return row
}

const actsDone = async () =>
  (await database().select({ act: auditEntries.act }).from(auditEntries).orderBy(auditEntries.id)).map(
    ({ act }) => act,
  )

describe('two administrators at one account', () => {
  it('lock it once, and the slower one learns who was faster', async () => {
    const other = await staffMember({ name: '係長 次郎' })
    const lock = { id: clerk.staffId, isLocked: true }
    expect(await lockPerson(other, lock, NOW)).toEqual(ok(null))
    expect(await lockPerson(staff, lock, addMinutes(NOW, 1))).toEqual(refused('changed_meanwhile'))
    const person = await personToEdit(staff, clerk.staffId, shippedLimits, NOW)
    expect(person?.handled).toEqual({ name: '係長 次郎', at: NOW })
    expect(await lockPerson(staff, { ...lock, isLocked: false }, NOW)).toEqual(ok(null))
    expect(await lockPerson(other, { ...lock, isLocked: false }, NOW)).toEqual(refused('changed_meanwhile'))
  })

  it('write one last day, not one over the other', async () => {
    const other = await staffMember()
    const ids = [clerk.staffId]
    expect(await retirePeople(other, { ids, lastDay: '2027-03-31', was: null }, NOW)).toEqual(ok(null))
    const late = { ids, lastDay: '2026-12-28', was: null }
    expect(await retirePeople(staff, late, NOW)).toEqual(refused('changed_meanwhile'))
    expect(await retirePeople(staff, { ...late, was: '2027-03-31' }, NOW)).toEqual(ok(null))
  })

  it('learn who wrote down that somebody has left, alone or in a list', async () => {
    const other = await staffMember({ name: '係長 次郎' })
    const ids = [clerk.staffId]
    expect(await retirePeople(other, { ids, lastDay: '2026-11-01' }, NOW)).toEqual(ok(null))
    const later = addMinutes(NOW, 1)
    const left = refused('already_retired')
    expect(await lockPerson(staff, { id: clerk.staffId, isLocked: true }, later)).toEqual(left)
    expect(await retirePeople(staff, { ids, lastDay: '2026-12-28' }, later)).toEqual(left)
    const last = { name: '係長 次郎', at: NOW }
    expect((await personToEdit(staff, clerk.staffId, shippedLimits, later))?.handled).toEqual(last)
    expect(await retiredOf(staff, [...ids, other.staffId], later)).toMatchObject([
      { loginId: 'hanako', last },
    ])
  })
})

describe('a new account', () => {
  it('opens with its first password, which leads to nothing but another one', async () => {
    const added = await addPerson(staff, { loginId: 'taro', name: '山田 太郎', email: undefined }, NOW)
    const { id, password } = added.ok ? added.value : { id: '', password: '' }
    expect(password).toMatch(/^([2-9A-Z]{4}-){2}[2-9A-Z]{4}$/)
    expect(await rowOf(id)).toMatchObject({ loginId: 'taro', name: '山田 太郎', mustChangePassword: true })
    const opened = await signIn({ address: 'a', origin: '192.0.2.1' }, { loginId: 'taro', password }, NOW)
    const session = opened.ok ? await keepSession(opened.value, NOW) : null
    expect(session).toMatchObject({ step: 'password', roles: [] })
    expect(await actsDone()).toEqual(['staff_added', 'signed_in'])
  })

  it('has an ID of its own, also of two at once and of who has left', async () => {
    await database().update(people).set({ retiredAt: NOW }).where(eq(people.id, clerk.staffId))
    const wish = { loginId: 'hanako', name: '別人', email: undefined }
    expect(await addPerson(staff, wish, NOW)).toEqual(refused('id_taken'))
    const twice = { ...wish, loginId: 'jiro' }
    const answers = await Promise.all([addPerson(staff, twice, NOW), addPerson(staff, twice, NOW)])
    expect(answers.filter(({ ok: isDone }) => isDone)).toHaveLength(1)
  })

  it('is changed by name and address', async () => {
    const shown = { id: clerk.staffId, was: { name: clerk.name, email: undefined } }
    const changed = { name: '佐藤 花子', email: 'h@example.jp' }
    expect(await savePerson(staff, { ...shown, ...changed }, NOW)).toEqual(ok(null))
    expect(await rowOf(clerk.staffId)).toMatchObject(changed)
  })

  it('is not written over by who had opened it before, and tells them who was faster', async () => {
    const shown = { id: clerk.staffId, was: { name: clerk.name, email: undefined } }
    const other = await staffMember({ name: '係長 次郎' })
    await savePerson(other, { ...shown, name: '佐藤 花子', email: undefined }, NOW)
    const late = { ...shown, name: clerk.name, email: 'h@example.jp' }
    expect(await savePerson(staff, late, addMinutes(NOW, 1))).toEqual(refused('changed_meanwhile'))
    expect(await rowOf(clerk.staffId)).toMatchObject({ name: '佐藤 花子', email: null })
    const person = await personToEdit(staff, clerk.staffId, shippedLimits, NOW)
    expect(person?.changed).toEqual({ name: '係長 次郎', at: NOW })
  })
})

describe('people who leave', () => {
  it('are in until the last minute of their last day, with no job to run', async () => {
    const result = await retirePeople(staff, { ids: [clerk.staffId], lastDay: '2026-11-24' }, NOW)
    expect(result).toEqual(ok(null))
    const [last, next] = ['2026-11-24T10:10:00+09:00', '2026-11-25T00:00:00+09:00'].map((at) => new Date(at))
    expect(await watchSession(clerk, last ?? NOW)).not.toBeNull()
    expect(await watchSession(clerk, next ?? NOW)).toBeNull()
    const caller = { address: 'a', origin: '192.0.2.1' }
    const typed = { loginId: 'hanako', password: 'so far' }
    expect(await signIn(caller, typed, last ?? NOW)).toMatchObject({ ok: true })
    expect(await signIn(caller, typed, next ?? NOW)).toEqual(refused('wrong_password'))
    expect((await peopleToEdit(staff, NOW)).map(({ loginId, state }) => [loginId, state])).toEqual([
      ['admin', 'active'],
      ['hanako', 'leaving'],
    ])
  })

  it('all leave or nobody', async () => {
    await staffMember()
    const ids = [clerk.staffId, staff.staffId]
    expect(await retirePeople(staff, { ids, lastDay: '2027-03-31' }, NOW)).toEqual(refused('own_account'))
    expect(await rowOf(clerk.staffId)).toMatchObject({ retiredAt: null })
    expect(await actsDone()).toEqual([])
  })

  it('may stay after all', async () => {
    await retirePeople(staff, { ids: [clerk.staffId], lastDay: '2027-03-31' }, NOW)
    expect(await rowOf(clerk.staffId)).toMatchObject({ retiredAt: retirementAfter('2027-03-31') })
    await retirePeople(staff, { ids: [clerk.staffId], lastDay: null }, NOW)
    expect(await rowOf(clerk.staffId)).toMatchObject({ retiredAt: null })
  })
})

describe('somebody who is locked', () => {
  it('is out at once, and in again when they are let in', async () => {
    expect(await lockPerson(staff, { id: clerk.staffId, isLocked: true }, NOW)).toEqual(ok(null))
    expect(await watchSession(clerk, NOW)).toBeNull()
    await lockPerson(staff, { id: clerk.staffId, isLocked: false }, NOW)
    const again = await signIn(
      { address: 'a', origin: '192.0.2.1' },
      { loginId: 'hanako', password: 'so far' },
      NOW,
    )
    expect(again).toMatchObject({ ok: true })
    expect(await actsDone()).toEqual(['staff_locked', 'staff_unlocked', 'signed_in'])
  })
})

it('a new first password ends every session and takes the place of the old one', async () => {
  const result = await issuePassword(staff, clerk.staffId, NOW)
  expect(await watchSession(clerk, NOW)).toBeNull()
  const row = await rowOf(clerk.staffId)
  expect(row).toMatchObject({ mustChangePassword: true })
  expect(await verifyPassword((result.ok && result.value) || '', row?.passwordHash ?? '')).toBe(true)
})

describe('nobody', () => {
  it('acts on an account with rights that they have not', async () => {
    const helper = await staffMember({ permissions: ['staff.edit'] })
    expect(await issuePassword(helper, staff.staffId, NOW)).toEqual(refused('beyond_own_rights'))
    expect(await resetFactor(helper, clerk.staffId, NOW)).toEqual(refused('beyond_own_rights'))
    expect(await lockPerson(helper, { id: clerk.staffId, isLocked: true }, NOW)).toEqual(
      refused('beyond_own_rights'),
    )
  })

  it('acts on any account without the right', async () => {
    await expect(peopleToEdit(clerk, NOW)).rejects.toThrow('staff.edit')
    await expect(issuePassword(clerk, staff.staffId, NOW)).rejects.toThrow('staff.edit')
  })

  it('takes the last administrator away, also of two who retire or lock each other at once', async () => {
    const other = await staffMember()
    const ofEach = await Promise.all([
      retirePeople(staff, { ids: [other.staffId], lastDay: '2027-03-31' }, NOW),
      lockPerson(other, { id: staff.staffId, isLocked: true }, NOW),
    ])
    expect(ofEach.filter(({ ok: isDone }) => isDone)).toHaveLength(1)
    expect(ofEach).toContainEqual(refused('last_administrator'))
  })
})
