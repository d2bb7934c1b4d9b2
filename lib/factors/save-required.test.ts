import { eq } from 'drizzle-orm'
import { beforeEach, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { auditEntries } from '#db/schema/audit.ts'
import { NOW, staffMember } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import type { StaffMember } from '#lib/actor.ts'
import { batches } from '#lib/changes/queries.ts'
import { undoBatch } from '#lib/changes/undo.ts'
import { refused } from '#lib/result.ts'
import { watchSession } from '#lib/staff/keep-session.ts'
import { rolesWithFactor } from './queries.ts'
import { saveRequired } from './save-required.ts'

let staff: StaffMember
let clerk: StaffMember

beforeEach(async () => {
  await resetDatabase()
  staff = await staffMember()
  clerk = await staffMember({ role: 'clerk' })
})

const required = async () =>
  (await rolesWithFactor(staff)).roles.filter((role) => role.requiresSecondFactor).map(({ id }) => id)

/** As somebody who has just opened the page. */
const save = async (roles: string[], by = staff) =>
  await saveRequired(by, { roles, seen: (await rolesWithFactor(staff)).seen }, NOW)

it('who holds such a role sets an app up before the next page opens', async () => {
  await save(['clerk'])
  expect((await watchSession(clerk, NOW))?.step).toBe('enrolment')
  expect((await watchSession(staff, NOW))?.step).toBeNull()
  await save([])
  expect((await watchSession(clerk, NOW))?.step).toBeNull()
})

it('leaves a trace of each role that is another one by it, and of no other', async () => {
  await save(['clerk', 'administrator'])
  await save(['clerk', 'nobody'])
  expect(await required()).toEqual(['clerk'])
  const traces = await database()
    .select({ id: auditEntries.subjectId, detail: auditEntries.detail })
    .from(auditEntries)
    .where(eq(auditEntries.act, 'role_changed'))
    .orderBy(auditEntries.id)
  expect(
    traces
      .slice(0, 2)
      .map(({ id }) => id)
      .toSorted(),
  ).toEqual(['administrator', 'clerk'])
  expect(traces.slice(2)).toEqual([{ id: 'administrator', detail: { requiresSecondFactor: false } }])
})

it('is decided by who may change roles', async () => {
  await expect(save([], clerk)).rejects.toThrow('roles.edit')
})

it('of two who decide at once the slower one is told who was faster, and can take it back', async () => {
  const { seen } = await rolesWithFactor(staff)
  const other = await staffMember({ name: '係長 花子' })
  expect((await saveRequired(other, { roles: ['clerk'], seen }, NOW)).ok).toBe(true)
  expect(await saveRequired(staff, { roles: [], seen }, NOW)).toEqual(refused('changed_meanwhile'))
  expect(await required()).toEqual(['clerk'])
  expect((await rolesWithFactor(staff)).last).toEqual({ name: '係長 花子', at: NOW })
  const [act] = await batches(staff, { thing: 'role' })
  const taken = await undoBatch(staff, act?.id ?? '', NOW, () => Promise.resolve(null))
  expect(taken.ok).toBe(true)
  expect(await required()).toEqual([])
})
