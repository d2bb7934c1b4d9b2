import { eq } from 'drizzle-orm'
import { beforeEach, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { staff, staffRoles } from '#db/schema/staff.ts'
import { NOW } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { rolesHeld } from '#lib/staff/keep-session.ts'
import { shippedRoles } from '#lib/staff/rules.ts'
import { signIn } from '#lib/staff/sign-in.ts'
import { staffOfCity } from './staff.ts'
import { writeStaff } from './write-staff.ts'

const rolesOf = async (staffId = '') => (await rolesHeld(database(), staffId, NOW)).roles.map(({ id }) => id)

beforeEach(async () => {
  await resetDatabase()
  await writeStaff(NOW)
})

it('everybody signs in as they are printed: one person for each shipped role, and two officers', async () => {
  const roles = [...shippedRoles, 'protection_officer']
  expect(staffOfCity.map(({ role }) => role).toSorted()).toEqual(roles.toSorted())
  for (const { loginId, password, role } of staffOfCity) {
    const signedIn = await signIn({ address: 'of the demo', origin: '127.0.0.1' }, { loginId, password }, NOW)
    expect(await rolesOf(signedIn.ok ? signedIn.value.staffId : '')).toEqual([role])
  }
})

it('a demo that began with fewer people takes in the others at its next start', async () => {
  const [auditor] = await database().select().from(staff).where(eq(staff.loginId, 'kansa'))
  await database()
    .delete(staffRoles)
    .where(eq(staffRoles.staffId, auditor?.id ?? ''))
  await database()
    .delete(staff)
    .where(eq(staff.id, auditor?.id ?? ''))
  await database().update(staff).set({ name: 'renamed' }).where(eq(staff.loginId, 'admin'))
  await writeStaff(NOW)
  const people = await database().select().from(staff)
  expect(people.filter(({ email }) => email?.endsWith('@hibari.example'))).toHaveLength(staffOfCity.length)
  expect(people).toHaveLength(staffOfCity.length)
  expect(people.find(({ loginId }) => loginId === 'admin')?.name).toBe('renamed')
  expect(people.find(({ loginId }) => loginId === 'kansa')?.id).toBe(auditor?.id)
  expect(await rolesOf(auditor?.id)).toEqual(['auditor'])
})
