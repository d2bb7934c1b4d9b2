import { inArray } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { staff, staffRoles } from '#db/schema/staff.ts'
import { hashPassword } from '#lib/passwords.ts'
import { loadRoles } from '#lib/staff/load-roles.ts'
import { isTimeBoxed } from '#lib/staff/rules.ts'
import { addDays, dayOf } from '#lib/time.ts'
import { chanceFrom } from './random.ts'
import { staffOfCity } from './staff.ts'

/** How long a role is lent in the demo. */
const LENT_DAYS = 180

/**
 * Takes in those of the demo's staff who are not there yet, each with their role: a demo that began with fewer people
 * gets the others at its next start, and whoever is there stays as they are.
 */
export async function writeStaff(now: Date): Promise<void> {
  const newcomers = await missing()
  if (newcomers.length === 0) return
  const people = await Promise.all(
    newcomers.map(async ({ password, ...person }) => ({
      ...person,
      email: `${person.loginId}@hibari.example`,
      passwordHash: await hashPassword(password),
    })),
  )
  await database().transaction(async (tx) => {
    await loadRoles(tx)
    const taken = await tx.insert(staff).values(people).onConflictDoNothing().returning({ id: staff.id })
    const given = people
      .filter(({ id }) => taken.some((one) => one.id === id))
      .map(({ id: staffId, role: roleId }) => ({
        staffId,
        roleId,
        validUntil: isTimeBoxed(roleId) ? addDays(dayOf(now), LENT_DAYS) : null,
      }))
    if (given.length > 0) await tx.insert(staffRoles).values(given)
  })
}

/** Each has the same id in every demo, whoever was there before. */
async function missing() {
  const chance = chanceFrom(1)
  const people = staffOfCity.map((person) => ({ ...person, id: chance.uuid() }))
  const ids = people.map(({ loginId }) => loginId)
  const there = await database()
    .select({ loginId: staff.loginId })
    .from(staff)
    .where(inArray(staff.loginId, ids))
  return people.filter(({ loginId }) => !there.some((one) => one.loginId === loginId))
}
