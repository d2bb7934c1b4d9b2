import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { auditEntries } from '#db/schema/audit.ts'
import { roles, staffRoles } from '#db/schema/staff.ts'
import { NOW, staffMember } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import type { StaffMember } from '#lib/actor.ts'
import { applyDraft } from '#lib/calendars/apply.ts'
import { undoAct } from '#lib/calendars/undo-act.ts'
import { batches } from '#lib/changes/queries.ts'
import { refused } from '#lib/result.ts'
import { addRole } from '#lib/roles/add.ts'
import type { Permission } from '#lib/staff/access.ts'
import { importFile } from './import.ts'
import { configurationFile } from './queries.ts'
import type { ImportMode } from './rules.ts'

let admin: StaffMember

beforeEach(async () => {
  await resetDatabase()
  admin = await staffMember()
})

const helper = {
  id: 'helper',
  name: { ja: '応援' },
  permissions: ['desk.view', 'audit.view'],
  requiresSecondFactor: false,
  archivedAt: null,
}

const take = (staff: StaffMember, role: object, mode: ImportMode = 'add') =>
  importFile(staff, { rows: { role: { helper: { ...helper, ...role } } }, mode }, NOW)

const roleNow = async (id: string) => (await database().select().from(roles).where(eq(roles.id, id)))[0]

/** Somebody who may take files in and confirm them, with some rights besides. */
const somebodyWith = (...permissions: string[]) =>
  staffMember({ permissions: ['settings.move', 'calendar.edit', ...permissions] as Permission[] })

async function drafted(role: object = {}) {
  const answer = await take(admin, role)
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.value.draftId
}

describe('roles travel', () => {
  it('with their names and what they allow, and nobody who has them', async () => {
    await addRole(admin, helper, NOW)
    const { rows } = await configurationFile(admin, NOW)
    expect(rows.role?.helper).toEqual(helper)
    expect(JSON.stringify(rows)).not.toContain(admin.staffId)
  })

  it('for who may see them alone', async () => {
    const { rows } = await configurationFile(await somebodyWith(), NOW)
    expect(rows).not.toHaveProperty('role')
  })

  it('into another city by the comparison, traced, given to nobody, and back', async () => {
    expect((await applyDraft(admin, await drafted(), NOW)).ok).toBe(true)
    expect(await roleNow('helper')).toMatchObject({ ...helper, isShipped: false })
    expect(await database().$count(staffRoles, eq(staffRoles.roleId, 'helper'))).toBe(0)
    const traces = await database().select().from(auditEntries).where(eq(auditEntries.act, 'role_changed'))
    expect(traces).toMatchObject([{ subjectId: 'helper' }])
    const [act] = await batches(admin)
    expect((await undoAct(admin, act?.id ?? '', NOW)).ok).toBe(true)
    expect(await roleNow('helper')).toBeUndefined()
  })

  it('and one that the file lacks goes into the archive where it replaces what is here', async () => {
    await addRole(admin, helper, NOW)
    const { role = {} } = (await configurationFile(admin, NOW)).rows
    const { helper: _, ...others } = role
    const answer = await importFile(admin, { rows: { role: others }, mode: 'replace' }, NOW)
    expect((await applyDraft(admin, answer.ok ? answer.value.draftId : '', NOW)).ok).toBe(true)
    expect(await roleNow('helper')).toMatchObject({ archivedAt: NOW })
  })
})

describe('a file gives no right', () => {
  it.each<[string, object, () => Promise<StaffMember>, string, string]>([
    [
      'that this version does not know',
      { permissions: ['desk.view', 'moon.visit'] },
      async () => admin,
      'unknown_right',
      'rows › role › helper › moon.visit',
    ],
    [
      'by a name that only another version knows',
      { name: null, permissions: null },
      async () => admin,
      'unknown_right',
      'rows › role › helper',
    ],
    [
      'by somebody who does not edit roles',
      {},
      () => somebodyWith('desk.view', 'audit.view'),
      'not_yours',
      'rows › role',
    ],
    [
      'that who takes it in lacks',
      {},
      () => somebodyWith('roles.edit', 'desk.view'),
      'not_yours',
      'rows › role',
    ],
  ])('%s', async (_, role, who, reason, place) => {
    expect(await take(await who(), role)).toEqual({ ok: false, fault: { reason, place } })
  })

  it('that who confirms it lacks, nor by somebody who does not edit roles', async () => {
    const draftId = await drafted()
    const staff = await somebodyWith('roles.edit', 'desk.view')
    expect(await applyDraft(staff, draftId, NOW)).toEqual(refused('not_yours'))
    expect(await roleNow('helper')).toBeUndefined()
  })

  it('to the administrator, who has all of them and keeps them', async () => {
    const row = { ...helper, id: 'administrator', permissions: ['desk.view'] }
    const answer = await importFile(admin, { rows: { role: { administrator: row } }, mode: 'add' }, NOW)
    expect(answer).toMatchObject({ fault: { reason: 'not_yours' } })
  })
})
