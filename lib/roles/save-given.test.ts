import { desc, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { auditEntries } from '#db/schema/audit.ts'
import { changeBatches, changeEntries } from '#db/schema/changes.ts'
import { staff as people, staffRoles } from '#db/schema/staff.ts'
import { aCounter, NOW, staffMember } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import type { StaffMember } from '#lib/actor.ts'
import { undoAct } from '#lib/calendars/undo-act.ts'
import { type Module, modules } from '#lib/modules.ts'
import { ok, refused } from '#lib/result.ts'
import { rolesHeld } from '#lib/staff/keep-session.ts'
import { shippedPermissions } from '#lib/staff/rules.ts'
import { archiveRole } from './archive.ts'
import { personWithRoles } from './queries.ts'
import type { Given } from './rules.ts'
import { saveRole } from './save.ts'
import { saveGiven } from './save-given.ts'

let admin: StaffMember

beforeEach(async () => {
  await resetDatabase()
  admin = await staffMember()
})

const given = (roleId: string, values: Partial<Given> = {}): Given => ({
  roleId,
  validUntil: null,
  counterIds: null,
  ...values,
})

const rolesOf = async (staffId: string) =>
  (
    await database()
      .select()
      .from(staffRoles)
      .where(eq(staffRoles.staffId, staffId))
      .orderBy(staffRoles.roleId)
  ).map(({ roleId, validUntil, counterIds }) => ({ roleId, validUntil, counterIds }))

async function give(giver: StaffMember, staffId: string, roles: Given[]) {
  const found = await personWithRoles(giver, staffId)
  return saveGiven(giver, { staffId, roles, seen: found?.seen ?? 0 }, NOW)
}

describe('giving roles', () => {
  it('holds at once, where and as long as was said; recorded, traced and taken back', async () => {
    const counter = await aCounter()
    const { staffId } = await staffMember({ role: 'clerk' })
    const wish = given('call_centre', { counterIds: [counter.id], validUntil: '2026-11-24' })
    expect(await give(admin, staffId, [wish])).toEqual(ok(null))
    expect(await rolesOf(staffId)).toEqual([wish])
    const { rights } = await rolesHeld(database(), staffId, NOW)
    expect(rights.get('desk.cancel')).toEqual([counter.id])
    expect(rights.has('desk.mark')).toBe(false)
    const tomorrow = new Date('2026-11-25T00:00:00+09:00')
    expect((await rolesHeld(database(), staffId, tomorrow)).rights.size).toBe(0)

    const [batch] = await database().select().from(changeBatches)
    expect(batch).toMatchObject({ kind: 'roles_given', madeBy: admin.staffId })
    const ofGiving = eq(auditEntries.act, 'roles_given')
    expect(await database().select().from(auditEntries).where(ofGiving)).toMatchObject([
      { act: 'roles_given', actorId: admin.staffId, subjectKind: 'staff', subjectId: staffId },
    ])
    expect(await undoAct(admin, batch?.id ?? '', NOW)).toMatchObject({ ok: true })
    expect(await rolesOf(staffId)).toEqual([given('clerk')])
  })

  it('for some modules alone: nothing else of the role holds, and nothing of the house', async () => {
    const { staffId } = await staffMember({ role: 'clerk' })
    const bound = async (own: Module[]) => {
      await give(admin, staffId, [given('clerk', { modules: own })])
      return (await rolesHeld(database(), staffId, NOW)).rights
    }
    expect((await bound(['cards'])).has('desk.view')).toBe(false)
    expect((await bound(['cards'])).get('residents.view')).toBe('all')
    expect((await bound(['cards', 'reservations'])).get('desk.view')).toBe('all')

    const entries = await database().select().from(changeEntries).orderBy(desc(changeEntries.id))
    expect(entries).toHaveLength(2)
    expect(await undoAct(admin, entries[0]?.batchId ?? '', NOW)).toMatchObject({ ok: true })
    expect(await database().select().from(staffRoles).where(eq(staffRoles.staffId, staffId))).toMatchObject([
      { roleId: 'clerk', modules: ['cards'] },
    ])
  })

  it('never over what somebody else has given meanwhile', async () => {
    const { staffId } = await staffMember({ role: 'clerk' })
    const first = await saveGiven(admin, { staffId, roles: [], seen: 0 }, NOW)
    const second = await saveGiven(admin, { staffId, roles: [given('auditor')], seen: 0 }, NOW)
    expect([first, second]).toEqual([ok(null), refused('changed_meanwhile')])
  })

  it('is for those alone who have the right', async () => {
    const chief = await staffMember({ role: 'section_chief' })
    const wish = { staffId: chief.staffId, roles: [given('administrator')], seen: 0 }
    await expect(saveGiven(chief, wish, NOW)).rejects.toThrow('roles.give')
  })

  it('a vendor only gets their role until a day', async () => {
    const { staffId } = await staffMember({ role: 'vendor', validUntil: '2026-11-30' })
    expect(await give(admin, staffId, [given('vendor')])).toEqual(refused('end_needed'))
    expect(await give(admin, staffId, [given('vendor', { validUntil: '2026-12-31' })])).toEqual(ok(null))
  })
})

const helping = [...shippedPermissions.reception, 'roles.view', 'roles.give', 'settings.edit'] as const

describe('nobody gives or takes a right they do not have', () => {
  const cases = [
    { what: 'gives more than they have', before: 'reception', after: [given('clerk')], isDone: false },
    { what: 'takes more than they have', before: 'clerk', after: [], isDone: false },
    { what: 'makes an administrator', before: 'reception', after: [given('administrator')], isDone: false },
    { what: 'gives and takes what they have', before: 'reception', after: [], isDone: true },
  ]

  it.each(cases)('who $what: $isDone', async ({ before, after, isDone }) => {
    const helper = await staffMember({ permissions: helping })
    const other = await staffMember({ role: before })
    expect(await give(helper, other.staffId, after)).toEqual(isDone ? ok(null) : refused('not_yours'))
    expect(await rolesOf(other.staffId)).toEqual(isDone ? after : [given(before)])
  })

  it('nor to themselves', async () => {
    const helper = await staffMember({ permissions: helping })
    const own = await rolesOf(helper.staffId)
    expect(await give(helper, helper.staffId, [...own, given('clerk')])).toEqual(refused('not_yours'))
  })

  it('nor at a counter where they lack it', async () => {
    const [hall, annex] = [await aCounter(), await aCounter()]
    const helper = await staffMember({ permissions: ['roles.view', 'roles.give'] })
    await database()
      .insert(staffRoles)
      .values({ staffId: helper.staffId, roleId: 'reception', counterIds: [hall.id] })
    const { staffId } = await staffMember({ permissions: [], role: 'nothing' })
    const at = (ids: string[] | null) =>
      give(helper, staffId, [given('nothing'), given('reception', { counterIds: ids })])
    expect(await at(null)).toEqual(refused('not_yours'))
    expect(await at([annex.id])).toEqual(refused('not_yours'))
    expect(await at([hall.id])).toEqual(ok(null))
  })

  it('nor for a module where they lack it', async () => {
    const helper = await staffMember({ permissions: ['roles.view', 'roles.give'] })
    await database()
      .insert(staffRoles)
      .values({ staffId: helper.staffId, roleId: 'clerk', modules: ['cards'] })
    const { staffId } = await staffMember({ permissions: [], role: 'nothing' })
    const within = (own: { modules?: Module[] }) =>
      give(helper, staffId, [given('nothing'), given('clerk', own)])
    expect(await within({})).toEqual(refused('not_yours'))
    expect(await within({ modules: ['cards', 'reservations'] })).toEqual(refused('not_yours'))
    expect(await within({ modules: ['cards'] })).toEqual(ok(null))
  })

  it('nor by taking an act of somebody else back', async () => {
    const { staffId } = await staffMember({ role: 'clerk' })
    await give(admin, staffId, [])
    const [batch] = await database().select().from(changeBatches)
    const helper = await staffMember({ permissions: helping })
    expect(await undoAct(helper, batch?.id ?? '', NOW)).toEqual(refused('not_yours'))
    expect(await rolesOf(staffId)).toEqual([])
  })

  it('nor with a right that was taken from them since their page was opened', async () => {
    const second = await staffMember()
    const { staffId } = await staffMember({ role: 'clerk' })
    await give(admin, second.staffId, [given('clerk')])
    expect(await give(second, staffId, [given('administrator')])).toEqual(refused('not_yours'))
  })

  it('nor by changing or archiving a role', async () => {
    const lesser = shippedPermissions.reception.filter((permission) => permission !== 'desk.mark')
    const editor = await staffMember({ permissions: [...lesser, 'roles.view', 'roles.edit'] })
    const wish = (permissions: string[]) => ({ id: 'reception', name: null, permissions, seen: 0 })
    for (const set of [[...shippedPermissions.reception, 'settings.edit'], lesser, []])
      expect(await saveRole(editor, wish(set), NOW)).toEqual(refused('not_yours'))
    const archive = { id: 'reception', isArchived: true }
    expect(await archiveRole(editor, archive, NOW)).toEqual(refused('not_yours'))
    expect(await saveRole(editor, wish(['desk.mark']), NOW)).toEqual(ok(null))
  })
})

describe('somebody stays administrator', () => {
  const losses = [
    { how: 'to give the role up', after: [] },
    { how: 'to have it until a day', after: [given('administrator', { validUntil: '2027-03-31' })] },
    { how: 'to have it for some modules', after: [given('administrator', { modules: [...modules] })] },
    { how: 'to have it at some counters', after: [given('administrator', { counterIds: ['hall'] })] },
  ]

  it.each(losses)('the last one is not allowed $how', async ({ after }) => {
    await staffMember({ retiredAt: NOW })
    await staffMember({ validUntil: '2026-12-31' })
    expect(await give(admin, admin.staffId, after)).toEqual(refused('last_administrator'))
    expect(await rolesOf(admin.staffId)).toEqual([given('administrator')])
    await staffMember()
    expect(await give(admin, admin.staffId, after)).toEqual(ok(null))
  })

  it('the role itself is neither cut nor archived', async () => {
    const wish = { id: 'administrator', isArchived: true }
    expect(await archiveRole(admin, wish, NOW)).toEqual(refused('not_yours'))
    await saveRole(admin, { id: 'administrator', name: null, permissions: [], seen: 0 }, NOW)
    expect((await rolesHeld(database(), admin.staffId, NOW)).rights.has('roles.give')).toBe(true)
  })

  it('of many who leave at once, one stays', async () => {
    const all = [admin, ...(await Promise.all(Array.from({ length: 7 }, () => staffMember())))]
    const answers = await Promise.all(all.map((one) => give(one, one.staffId, [])))
    expect(answers.filter((answer) => answer.ok)).toHaveLength(7)
    expect(answers.filter((answer) => !answer.ok)).toEqual([refused('last_administrator')])
  })

  it('of two who take the role from one another at once, one stays', async () => {
    const other = await staffMember()
    const answers = await Promise.all([give(admin, other.staffId, []), give(other, admin.staffId, [])])
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    expect(await database().$count(staffRoles, eq(staffRoles.roleId, 'administrator'))).toBe(1)
    expect(await database().$count(people)).toBe(2)
  })
})
