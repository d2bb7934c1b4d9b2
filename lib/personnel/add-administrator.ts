import { database } from '#db/client.ts'
import { staff as people, staffRoles } from '#db/schema/staff.ts'
import type { SystemJob } from '#lib/actor.ts'
import { recordTrace } from '#lib/audit/record.ts'
import { recordChanges } from '#lib/changes/record.ts'
import { hashPassword } from '#lib/passwords.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { loadRoles } from '#lib/staff/load-roles.ts'
import { ADMINISTRATOR } from '#lib/staff/rules.ts'
import { isAdministratorLeft } from '#lib/staff/verify-administrator.ts'
import type { PersonInput } from './input.ts'
import { newInitialPassword } from './issue-password.ts'

/**
 * The way into an installation where nobody can get in: an administrator of the whole city with a password that the
 * program made, which the first sign-in replaces. Only where no administrator remains, so that whoever runs commands
 * on the machine cannot quietly add one beside those of the city. The password exists nowhere but in this answer.
 */
export async function addAdministrator(
  job: SystemJob,
  { loginId, name, email }: PersonInput & { loginId: string },
  now: Date,
): Promise<Result<{ password: string }, 'administrator_there' | 'id_taken'>> {
  const password = newInitialPassword()
  const passwordHash = await hashPassword(password)
  return await database().transaction(async (tx) => {
    if (await isAdministratorLeft(tx, [])) return refused('administrator_there')
    const account = { loginId, name, email, passwordHash, mustChangePassword: true, createdAt: now }
    const [added] = await tx.insert(people).values(account).onConflictDoNothing().returning({ id: people.id })
    if (!added) return refused('id_taken')
    await loadRoles(tx)
    const role = { roleId: ADMINISTRATOR, validUntil: null, counterIds: null }
    await tx.insert(staffRoles).values({ staffId: added.id, ...role })
    const given = {
      thing: 'staff_roles',
      thingId: added.id,
      before: { roles: [] },
      after: { roles: [role] },
    } as const
    await recordChanges(tx, job, 'roles_given', [given], now)
    await recordTrace(tx, job, { act: 'staff_added', subject: { kind: 'staff', id: added.id } }, now)
    return ok({ password })
  })
}
