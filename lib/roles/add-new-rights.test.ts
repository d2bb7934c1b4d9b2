import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { roleRightsSeen, roles } from '#db/schema/staff.ts'
import { staffTasks } from '#db/schema/tasks.ts'
import { NOW, staffMember, systemJob } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { tracesOf } from '#db/testing/traces.ts'
import type { StaffMember } from '#lib/actor.ts'
import { ok, refused } from '#lib/result.ts'
import { permissions } from '#lib/staff/access.ts'
import { ADMINISTRATOR, shippedPermissions } from '#lib/staff/rules.ts'
import { tasksOfStaff } from '#lib/tasks/queries.ts'
import { addNewRights } from './add-new-rights.ts'
import { markRightsSeen } from './mark-seen.ts'
import { roleToEdit } from './queries.ts'
import { remindOfRights } from './remind-of-rights.ts'
import { newRights } from './rules.ts'
import { saveRole } from './save.ts'

let admin: StaffMember

beforeEach(async () => {
  await resetDatabase()
  admin = await staffMember()
})

/** A clerk's role that the city decided about when the product had not these rights yet. */
async function anOldRole(added: readonly string[]): Promise<void> {
  const cut = shippedPermissions.clerk.filter((right) => !added.includes(right) && right !== 'desk.cancel')
  await saveRole(admin, { id: 'clerk', name: null, permissions: cut, seen: 0 }, NOW)
  const seen = permissions.filter((right) => !added.includes(right))
  await database().update(roleRightsSeen).set({ permissions: seen }).where(eq(roleRightsSeen.roleId, 'clerk'))
}

const clerk = async () => {
  const found = await roleToEdit(admin, 'clerk')
  if (!found) throw new Error('no clerk')
  return found
}

const ADDED = ['inquiries.view', 'inquiries.write'] as const

describe('new rights of a role', () => {
  it.each([
    ['follows the product', { id: 'clerk', permissions: null }, [], []],
    ['is the administrator', { id: ADMINISTRATOR, permissions: [] }, [], []],
    ['is the city’s own', { id: 'lobby', permissions: [] }, [], []],
    ['was decided with all of them known', { id: 'auditor', permissions: [] }, permissions, []],
    [
      'lacks one that came later',
      { id: 'auditor', permissions: ['roles.view'] },
      ['audit.view'],
      ['audit.export'],
    ],
    [
      'was decided nobody knows when',
      { id: 'auditor', permissions: ['roles.view'] },
      null,
      ['audit.view', 'audit.export'],
    ],
  ])('of one that %s', (_, role, seen, expected) => {
    expect(newRights(role, seen)).toEqual(expected)
  })

  it('are offered, not those that were taken out, and added in one step', async () => {
    await anOldRole(ADDED)
    const { role, seen } = await clerk()
    expect(role.newRights).toEqual(ADDED)
    expect(await addNewRights(admin, { id: 'clerk', rights: ADDED, seen }, NOW)).toEqual(ok(null))
    const after = (await clerk()).role
    expect(after.permissions).toEqual(expect.arrayContaining([...ADDED]))
    expect(after.permissions).not.toContain('desk.cancel')
    expect(after.newRights).toEqual([])
    expect(await tracesOf(admin)).toContainEqual(['role_changed', 'role', 'clerk'])
  })

  it('are left out once somebody says so, and may be ticked later', async () => {
    await anOldRole(ADDED)
    expect(await markRightsSeen(admin, { id: 'clerk', rights: ADDED }, NOW)).toEqual(ok(null))
    const { role, seen } = await clerk()
    expect(role.newRights).toEqual([])
    const ticked = [...role.permissions, 'inquiries.view']
    expect(await saveRole(admin, { id: 'clerk', name: null, permissions: ticked, seen }, NOW)).toEqual(
      ok(null),
    )
  })

  it('are neither added nor left out by who has seen others, or by who lacks one of them', async () => {
    await anOldRole(ADDED)
    const { seen } = await clerk()
    const some = { id: 'clerk', rights: ['inquiries.view'], seen }
    expect(await addNewRights(admin, some, NOW)).toEqual(refused('changed_meanwhile'))
    expect(await markRightsSeen(admin, some, NOW)).toEqual(refused('changed_meanwhile'))
    const late = { id: 'clerk', rights: ADDED, seen: seen - 1 }
    expect(await addNewRights(admin, late, NOW)).toEqual(refused('changed_meanwhile'))
    const editor = await staffMember({ permissions: ['roles.view', 'roles.edit', 'inquiries.view'] })
    const wish = { id: 'clerk', rights: ADDED, seen }
    expect(await addNewRights(editor, wish, NOW)).toEqual(refused('not_yours'))
    const viewer = await staffMember({ role: 'auditor' })
    await expect(addNewRights(viewer, wish, NOW)).rejects.toThrow('roles.edit')
    await expect(markRightsSeen(viewer, wish, NOW)).rejects.toThrow('roles.edit')
    expect((await clerk()).role.newRights).toEqual(ADDED)
  })
})

describe('after an upgrade', () => {
  const open = async (staff: StaffMember) =>
    (await tasksOfStaff(staff, { state: 'open' })).map(({ kind, note }) => [kind, note])

  it('one task tells who may look at roles, once for each set of new rights, until somebody decides', async () => {
    await anOldRole(ADDED)
    expect(await remindOfRights(systemJob(), NOW)).toEqual({ roles: 1 })
    await remindOfRights(systemJob(), NOW)
    expect(await open(admin)).toEqual([['rights_new', 'clerk']])
    expect(await open(await staffMember({ role: 'call_centre' }))).toEqual([])
    await markRightsSeen(admin, { id: 'clerk', rights: ADDED }, NOW)
    expect(await open(admin)).toEqual([])
    expect(await remindOfRights(systemJob(), NOW)).toEqual({ roles: 0 })
    expect(await database().select().from(staffTasks)).toMatchObject([{ doneBy: admin.staffId }])
  })

  it('a role in the archive, or one that follows the product, brings none', async () => {
    expect(await remindOfRights(systemJob(), NOW)).toEqual({ roles: 0 })
    await anOldRole(ADDED)
    await database().update(roles).set({ archivedAt: NOW }).where(eq(roles.id, 'clerk'))
    expect(await remindOfRights(systemJob(), NOW)).toEqual({ roles: 0 })
  })
})
