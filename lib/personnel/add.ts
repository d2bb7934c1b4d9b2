import { database } from '#db/client.ts'
import { staff as people } from '#db/schema/staff.ts'
import type { StaffMember } from '#lib/actor.ts'
import { recordTrace } from '#lib/audit/record.ts'
import { log } from '#lib/log.ts'
import { hashPassword } from '#lib/passwords.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { demand } from '#lib/staff/access.ts'
import type { PersonInput } from './input.ts'
import { newInitialPassword } from './issue-password.ts'

/**
 * A new account: one person, one ID. It begins without any role and with a password that the program made, which the
 * first sign-in replaces. The password exists nowhere but in this answer.
 */
export async function addPerson(
  staff: StaffMember,
  { loginId, name, email }: PersonInput & { loginId: string },
  now: Date,
): Promise<Result<{ id: string; password: string }, 'id_taken'>> {
  demand(staff, 'staff.edit')
  const password = newInitialPassword()
  const passwordHash = await hashPassword(password)
  const added = await database().transaction(async (tx) => {
    const [row] = await tx
      .insert(people)
      .values({ loginId, name, email, passwordHash, mustChangePassword: true, createdAt: now })
      .onConflictDoNothing()
      .returning({ id: people.id })
    if (row) await recordTrace(tx, staff, { act: 'staff_added', subject: { kind: 'staff', id: row.id } }, now)
    return row
  })
  if (!added) return refused('id_taken')
  log().info({ staffId: staff.staffId, person: added.id }, 'staff account added')
  return ok({ id: added.id, password })
}
