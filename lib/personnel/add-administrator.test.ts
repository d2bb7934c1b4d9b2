import { eq, sql } from 'drizzle-orm'
import { beforeEach, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { auditEntries } from '#db/schema/audit.ts'
import { changeBatches } from '#db/schema/changes.ts'
import { staff as people, roles, staffRoles } from '#db/schema/staff.ts'
import { NOW, staffMember } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { systemJob } from '#lib/auth/system-job.ts'
import { verifyPassword } from '#lib/passwords.ts'
import { refused } from '#lib/result.ts'
import { addAdministrator } from './add-administrator.ts'

const job = systemJob('staff:administrator')
const midori = { loginId: 'midori', name: '市川 みどり' }

beforeEach(async () => {
  await resetDatabase()
  await database().delete(roles)
})

it('lets the first administrator in, with a password to be replaced', async () => {
  const added = await addAdministrator(job, midori, NOW)
  if (!added.ok) throw new Error(added.reason)
  const [person] = await database().select().from(people)
  expect(person).toMatchObject({ ...midori, email: null, mustChangePassword: true })
  expect(await verifyPassword(added.value.password, person?.passwordHash ?? '')).toBe(true)
  expect(await database().select().from(staffRoles)).toMatchObject([
    { staffId: person?.id, roleId: 'administrator', validUntil: null, counterIds: null },
  ])
  expect(await database().select().from(changeBatches)).toMatchObject([{ kind: 'roles_given', madeBy: null }])
  const traces = await database().select().from(auditEntries).where(eq(auditEntries.act, 'staff_added'))
  expect(traces).toMatchObject([{ subjectId: person?.id }])
  expect(JSON.stringify(traces)).not.toContain(added.value.password)
})

it('adds nobody beside an administrator who can sign in', async () => {
  await staffMember({ loginId: 'admin' })
  expect(await addAdministrator(job, midori, NOW)).toEqual(refused('administrator_there'))
  expect(await database().select().from(people)).toHaveLength(1)
})

it('helps where the last administrator is kept out, under an ID of its own', async () => {
  const { staffId } = await staffMember({ loginId: 'admin' })
  await database().update(people).set({ lockedAt: NOW }).where(eq(people.id, staffId))
  expect(await addAdministrator(job, { ...midori, loginId: 'admin' }, NOW)).toEqual(refused('id_taken'))
  expect((await addAdministrator(job, midori, NOW)).ok).toBe(true)
})

it('adds one where two are wished for at once', async () => {
  const wishes = ['one', 'two', 'three'].map((loginId) => addAdministrator(job, { ...midori, loginId }, NOW))
  const answers = await Promise.all(wishes)
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  const [{ there } = { there: 0 }] = await database().execute<{ there: number }>(
    sql`select count(*)::int as there from staff`,
  )
  expect(there).toBe(1)
})
