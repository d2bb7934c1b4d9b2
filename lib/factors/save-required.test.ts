import { beforeEach, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { auditEntries } from '#db/schema/audit.ts'
import { NOW, staffMember } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import type { StaffMember } from '#lib/actor.ts'
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
  (await rolesWithFactor(staff)).filter((role) => role.requiresSecondFactor).map(({ id }) => id)

it('who holds such a role sets an app up before the next page opens', async () => {
  await saveRequired(staff, ['clerk'], NOW)
  expect((await watchSession(clerk, NOW))?.step).toBe('enrolment')
  expect((await watchSession(staff, NOW))?.step).toBeNull()
  await saveRequired(staff, [], NOW)
  expect((await watchSession(clerk, NOW))?.step).toBeNull()
})

it('leaves a trace of each role that is another one by it, and of no other', async () => {
  await saveRequired(staff, ['clerk', 'administrator'], NOW)
  await saveRequired(staff, ['clerk', 'nobody'], NOW)
  expect(await required()).toEqual(['clerk'])
  const traces = await database()
    .select({ id: auditEntries.subjectId, detail: auditEntries.detail })
    .from(auditEntries)
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
  await expect(saveRequired(clerk, [], NOW)).rejects.toThrow('roles.edit')
})
